package org.shishi.project.light;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.shishi.project.list.LedgerQuery;

/** What the database is asked of lights beyond the one that a row {@code p} of a {@link LedgerQuery} has. */
public final class LightSql {

    /** Behind at the end of an earlier period by a gap, and not any more; a line that moved makes nothing up. */
    public static final String CAUGHT_UP = """
            exists (select from project_caught_up c where c.project_id = p.id and c.from_day <= :asOf and c.to_day > :asOf)""";

    private LightSql() {}

    public static String array(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
