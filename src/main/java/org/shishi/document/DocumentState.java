package org.shishi.document;

import org.springframework.context.MessageSourceResolvable;

/** Whether a document's figures still move with the ledger. */
public enum DocumentState implements MessageSourceResolvable {
    DRAFT,
    ISSUED;

    @Override
    public String[] getCodes() {
        return new String[] {"DocumentState." + name()};
    }
}
