package org.shishi.supervision.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Narrows the findings of a plan year, or of any, as of a day. */
public record FindingFilter(@Nullable Integer year, LocalDate day, FindingQuery query) {

    /** Of all plan years, for the page of one project or inspection. */
    public static FindingFilter ofAnyYear(LocalDate day) {
        return of(null, day);
    }

    public static FindingFilter of(@Nullable Integer year, LocalDate day) {
        return new FindingFilter(year, day, FindingQuery.ALL);
    }

    /** All that are not struck off, the oldest first. */
    public FindingFilter openOnes() {
        return with(Map.of("open", true, "sort", "found"));
    }

    public FindingFilter about(@Nullable String project, @Nullable Long inspection) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("project", project);
        values.put("inspection", inspection);
        return with(values);
    }

    FindingFilter at(long meeting) {
        return with(Map.of("meeting", meeting));
    }

    private FindingFilter with(Map<String, ?> values) {
        return new FindingFilter(year, day, FindingQuery.PARTS.with(query, values));
    }
}
