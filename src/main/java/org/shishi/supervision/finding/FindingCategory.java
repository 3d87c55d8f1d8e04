package org.shishi.supervision.finding;

import org.springframework.context.MessageSourceResolvable;

/** What sort of problem a finding is. */
public enum FindingCategory implements MessageSourceResolvable {
    PROGRESS,
    QUALITY,
    FUNDS,
    PROCEDURE,
    SAFETY,
    RECORDS,
    UPKEEP,
    /** What was reported or entered is not what is there (虚报瞒报). */
    FALSE_REPORT,
    OTHER;

    @Override
    public String[] getCodes() {
        return new String[] {"FindingCategory." + name()};
    }
}
