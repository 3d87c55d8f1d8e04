package org.shishi.project.closing;

import org.springframework.context.MessageSourceResolvable;

/** What two persons decide together: that a project is closed (销号), or that a closed one is opened again (撤销销号). */
public enum ClosingKind implements MessageSourceResolvable {
    CLOSE,
    REOPEN;

    @Override
    public String[] getCodes() {
        return new String[] {"ClosingKind." + name()};
    }
}
