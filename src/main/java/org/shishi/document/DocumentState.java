package org.shishi.document;

import org.springframework.context.MessageSourceResolvable;

/** Whether a document's figures still move with the ledger. */
public enum DocumentState implements MessageSourceResolvable {
    DRAFT,
    ISSUED,
    /** A draft that came to nothing: kept with the reason, and off the list. */
    DISCARDED;

    /** The tone of its word. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "busy";
            case ISSUED -> "done";
            case DISCARDED -> "off";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"DocumentState." + name()};
    }
}
