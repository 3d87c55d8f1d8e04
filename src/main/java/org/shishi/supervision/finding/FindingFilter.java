package org.shishi.supervision.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the findings of a plan year, or of any, as of a day.
 *
 * @param dueFrom to be put right on this day or later
 * @param dueTo on this day or before
 */
public record FindingFilter(
        @Nullable Integer year,
        LocalDate day,
        FindingQuery query,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    FindingFilter(@Nullable Integer year, LocalDate day, FindingQuery query) {
        this(year, day, query, null, null);
    }

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

    /** All that the unit has still to put right, the earliest due first. */
    public FindingFilter toRectify() {
        var awaiting = Arrays.stream(FindingState.values())
                .filter(FindingState::awaitsRectification)
                .collect(Collectors.toSet());
        return with(Map.of("state", awaiting, "sort", "due"));
    }

    /** All that are to be put right within some days. */
    public FindingFilter dueBetween(LocalDate from, LocalDate to) {
        return new FindingFilter(year, day, query, from, to);
    }

    /** All that should have been put right by now. */
    public FindingFilter late() {
        return with(Map.of("overdue", true));
    }

    /** All that wait for somebody who looks. */
    public FindingFilter reported() {
        return with(Map.of("state", Set.of(FindingState.REPORTED)));
    }

    /** Of one unit. */
    public FindingFilter of(@Nullable Long unit) {
        return unit == null ? this : with(Map.of("unit", unit));
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
        return new FindingFilter(year, day, FindingQuery.PARTS.with(query, values), dueFrom, dueTo);
    }
}
