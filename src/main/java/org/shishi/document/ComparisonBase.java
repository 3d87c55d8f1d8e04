package org.shishi.document;

import org.springframework.context.MessageSourceResolvable;

/** What a document is laid beside. */
public enum ComparisonBase implements MessageSourceResolvable {
    /** The one issued before it. */
    FORMER,
    /** What the ledger says today of the same day: facts that came later, or were corrected. */
    LEDGER;

    @Override
    public String[] getCodes() {
        return new String[] {"ComparisonBase." + name()};
    }
}
