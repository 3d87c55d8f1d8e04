package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Everything that the ledger says of a project, by one name for sheets, comparisons and the timeline, with the type of its
 * value. Units are named, aspects written as {@code 5.安居宜居}.
 */
public enum Field implements MessageSourceResolvable {
    CODE(String.class),
    PLAN_YEAR(Integer.class),
    LEVEL(Level.class),
    ASPECT(String.class),
    TITLE(String.class),
    CONTENT(String.class),
    TARGET(String.class),
    LEAD_UNIT(String.class),
    /** A list of names; 各乡镇(街道) is every township. */
    RESPONSIBLE_UNITS(List.class),
    LEADER(String.class),
    TASK_FORCE(String.class),
    MEASURES(String.class),
    SUPERVISION(String.class),
    ADOPTED_ON(LocalDate.class),
    DEADLINE(LocalDate.class),
    QUOTA(BigDecimal.class),
    INVESTMENT(BigDecimal.class),
    LATITUDE(BigDecimal.class),
    LONGITUDE(BigDecimal.class),
    REMARK(String.class),
    STAGE(Stage.class),
    STARTED_ON(LocalDate.class),
    COMPLETED_ON(LocalDate.class),
    FORECAST(LocalDate.class),
    PERCENT(BigDecimal.class),
    PROGRESS_NOTE(String.class),
    PROBLEM(String.class),
    BLOCKER(Blocker.class),
    /** A list of {@link Indicator}. */
    INDICATORS(List.class),
    /** A list of {@link Site}. */
    SITES(List.class),
    /** A list of {@link Milestone}. */
    MILESTONES(List.class);

    private final Class<?> type;

    Field(Class<?> type) {
        this.type = type;
    }

    public Class<?> type() {
        return type;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Field." + name()};
    }
}
