package org.shishi.project.ledger;

import org.springframework.context.MessageSourceResolvable;

/** What was done when a fact was recorded. */
public enum LedgerCommand implements MessageSourceResolvable {
    CREATE,
    /** Became a project by vote. */
    ADOPT,
    /** Changed by a decision of those entitled to. */
    ADJUST,
    COPY,
    CHANGE,
    BULK_CHANGE,
    STAGE,
    /** Told completed, in use or accepted, with a record. */
    HANDOVER,
    /** Such a record was returned. */
    HANDOVER_RETURN,
    /** Closed on one person's request and another one's word. */
    CLOSE,
    /** Opened again likewise. */
    REOPEN,
    FORECAST,
    PROGRESS,
    /** A unit's report was confirmed. */
    REPORT,
    IMPORT,
    UNDO;

    @Override
    public String[] getCodes() {
        return new String[] {"LedgerCommand." + name()};
    }
}
