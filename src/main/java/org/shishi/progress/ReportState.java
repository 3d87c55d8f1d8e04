package org.shishi.progress;

import org.springframework.context.MessageSourceResolvable;

/** Where a report is between the unit and the office; late is not a state but a mark that stays. */
public enum ReportState implements MessageSourceResolvable {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    RETURNED;

    /** A draft may be saved again; a submitted one is withdrawn, confirmed or returned; a confirmed one is final. */
    public boolean canBecome(ReportState next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == DRAFT || next == SUBMITTED;
            case SUBMITTED -> next != SUBMITTED;
            case CONFIRMED -> false;
        };
    }

    /** Whether the unit has told what it was asked. */
    public boolean told() {
        return this == SUBMITTED || this == CONFIRMED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"ReportState." + name()};
    }
}
