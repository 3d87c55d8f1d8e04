package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/** The told percent of a project in bands; those above 100 are among the reached. */
public enum PercentBand implements MessageSourceResolvable {
    REACHED("percent >= 100"),
    ABOVE("percent > 100"),
    MIDDLE("percent >= 60 and percent < 100"),
    LOW("percent < 60"),
    /** Nobody ever told one. */
    UNTOLD("percent is null");

    /** The band of such a row, those above 100 among the reached. */
    public static final String KEY = "case when percent is null then 'UNTOLD' when percent >= 100 then 'REACHED'"
            + " when percent >= 60 then 'MIDDLE' else 'LOW' end";

    private final String condition;

    PercentBand(String condition) {
        this.condition = condition;
    }

    /** The band as a condition on rows that have {@code percent}. */
    public String condition() {
        return condition;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"PercentBand." + name()};
    }
}
