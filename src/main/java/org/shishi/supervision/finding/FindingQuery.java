package org.shishi.supervision.finding;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ListExport;
import org.shishi.supervision.common.ListHeadings;

/** What the address of the list of findings says. */
record FindingQuery(
        @Nullable String q,
        @Nullable FindingCategory category,
        @Nullable Severity severity,
        @Nullable Set<FindingState> state,
        @Nullable Long unit,
        @Nullable String project,
        @Nullable Long inspection,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable Boolean reopened,
        @Nullable Integer olderThan,
        @Nullable Integer youngerThan,
        @Nullable String sort) {

    FindingFilter filter(Viewpoint from) {
        return new FindingFilter(
                from.year(),
                from.asOf(),
                Objects.requireNonNullElse(state, Set.of()),
                category,
                severity,
                unit,
                project == null || project.isBlank() ? null : project,
                inspection,
                Boolean.TRUE.equals(open),
                Boolean.TRUE.equals(overdue),
                Boolean.TRUE.equals(reopened),
                olderThan,
                youngerThan,
                q,
                order(),
                sort == null || sort.startsWith("-"));
    }

    FindingFilter.Order order() {
        return ListHeadings.order(FindingFilter.Order.class, sort, FindingFilter.Order.FOUND);
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return !filter(ListExport.ANY)
                .equals(new FindingQuery(null, null, null, null, null, null, null, null, null, null, null, null, sort)
                        .filter(ListExport.ANY));
    }
}
