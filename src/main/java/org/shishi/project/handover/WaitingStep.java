package org.shishi.project.handover;

import org.springframework.context.MessageSourceResolvable;

/** What a finished project waits for: 待投用, 待验收, 待整改, 待申请销号, 待确认销号. */
public enum WaitingStep implements MessageSourceResolvable {
    TO_USE,
    TO_ACCEPT,
    TO_RECTIFY,
    TO_CLOSE,
    TO_CONFIRM;

    @Override
    public String[] getCodes() {
        return new String[] {"WaitingStep." + name()};
    }
}
