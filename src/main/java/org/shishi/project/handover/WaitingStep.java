package org.shishi.project.handover;

import org.springframework.context.MessageSourceResolvable;

/** What a finished project waits for: 待补登完工, 待投用, 待验收, 待整改, 问题待销号, 待申请销号, 待确认销号, 待确认重新打开. */
public enum WaitingStep implements MessageSourceResolvable {
    /** Completed by a report or a sheet: nothing goes on before its completion is told with evidence. */
    TO_RECORD,
    TO_USE,
    TO_ACCEPT,
    TO_RECTIFY,
    /** Put right, as the unit says: the inspection office looks and strikes the defect off. */
    TO_STRIKE_OFF,
    TO_CLOSE,
    TO_CONFIRM,
    TO_REOPEN;

    /** Whether the inspection office takes it. */
    boolean ofInspection() {
        return this == TO_STRIKE_OFF || this == TO_CONFIRM || this == TO_REOPEN;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"WaitingStep." + name()};
    }
}
