package org.shishi.project.handover;

import org.springframework.context.MessageSourceResolvable;

/** What a finished project waits for: 待投用, 待验收, 待整改, 问题待销号, 待申请销号, 待确认销号, 待确认重新打开. */
public enum WaitingStep implements MessageSourceResolvable {
    TO_USE,
    TO_ACCEPT,
    TO_RECTIFY,
    /** Put right, as the unit says: the inspection office looks and strikes the defect off. */
    TO_STRIKE_OFF,
    TO_CLOSE,
    TO_CONFIRM,
    TO_REOPEN;

    @Override
    public String[] getCodes() {
        return new String[] {"WaitingStep." + name()};
    }
}
