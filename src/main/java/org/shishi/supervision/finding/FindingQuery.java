package org.shishi.supervision.finding;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.record.RecordTree;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.common.ListQuery;

/**
 * What a list of findings is narrowed to, as its address says it; what is not said does not narrow.
 *
 * @param open true: all that are not struck off
 * @param overdue true: those whose deadline has passed and that the unit has not reported done
 * @param reopened true: those that came back
 * @param olderThan found more than so many days before the day
 * @param youngerThan found at most so many days before it
 */
public record FindingQuery(
        @Nullable String q,
        @Nullable FindingCategory category,
        @Nullable Severity severity,
        @Nullable Set<FindingState> state,
        @Nullable Long unit,
        @Nullable String project,
        @Nullable Long inspection,
        @Nullable Long meeting,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable Boolean reopened,
        @Nullable Integer olderThan,
        @Nullable Integer youngerThan,
        @Nullable String sort)
        implements ListQuery {

    static final RecordTree<FindingQuery> PARTS = RecordTree.of(FindingQuery.class);

    static final FindingQuery ALL = PARTS.make(part -> null);

    /** What a list can be sorted by. */
    enum Order {
        FOUND("f.found_on"),
        DUE("s.due_on"),
        PROJECT("p.code"),
        CATEGORY("f.category"),
        SEVERITY("array_position(array['MINOR', 'MAJOR', 'SEVERE'], f.severity)"),
        UNIT("u.name collate \"zh-x-icu\""),
        STATE("s.state");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql(boolean descending) {
            return sql + (descending ? " desc" : "") + " nulls last";
        }
    }

    /** An empty field of the form narrows nothing. */
    public FindingQuery {
        q = ListQuery.orNone(q);
        project = ListQuery.orNone(project);
        state = Objects.requireNonNullElse(state, Set.of());
        open = ListQuery.orNone(open);
        overdue = ListQuery.orNone(overdue);
        reopened = ListQuery.orNone(reopened);
    }

    Order order() {
        return ListHeadings.order(Order.class, sort, Order.FOUND);
    }

    boolean descending() {
        return sort == null || sort.startsWith("-");
    }

    @Override
    public boolean filtered() {
        return !PARTS.with(this, Collections.singletonMap("sort", null)).equals(ALL);
    }
}
