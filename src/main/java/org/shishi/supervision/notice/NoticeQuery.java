package org.shishi.supervision.notice;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.record.RecordTree;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.common.ListQuery;

/** What a list of notices is narrowed to, as its address says it; what is not said does not narrow. */
public record NoticeQuery(
        @Nullable String q,
        @Nullable NoticeKind kind,
        @Nullable NoticeColour colour,
        @Nullable Set<NoticeState> state,
        @Nullable Long unit,
        @Nullable String project,
        @Nullable Long meeting,
        NoticeFilter.@Nullable Due due,
        @Nullable String sort)
        implements ListQuery {

    static final RecordTree<NoticeQuery> PARTS = RecordTree.of(NoticeQuery.class);

    static final NoticeQuery ALL = PARTS.make(part -> null);

    /** What a list can be sorted by. */
    enum Order {
        NUMBER("coalesce(n.issued_on, n.drafted_on)"),
        COLOUR("array_position(array['BLUE', 'ORANGE', 'RED'], n.colour)"),
        MATTER("n.matter collate \"zh-x-icu\""),
        UNIT("u.name collate \"zh-x-icu\""),
        DUE("s.due_on"),
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
    public NoticeQuery {
        q = ListQuery.orNone(q);
        project = ListQuery.orNone(project);
        state = Objects.requireNonNullElse(state, Set.of());
    }

    Order order() {
        return ListHeadings.order(Order.class, sort, due == null ? Order.NUMBER : Order.DUE);
    }

    /** The newest first, as long as nobody asked for those that are due. */
    boolean descending() {
        return sort == null ? due == null : sort.startsWith("-");
    }

    @Override
    public boolean filtered() {
        return !PARTS.with(this, Collections.singletonMap("sort", null)).equals(ALL);
    }
}
