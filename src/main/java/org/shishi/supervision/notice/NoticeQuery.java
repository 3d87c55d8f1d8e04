package org.shishi.supervision.notice;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.common.ListHeadings;

/** What the address of the list of notices says. */
record NoticeQuery(
        @Nullable String q,
        @Nullable NoticeKind kind,
        @Nullable NoticeColour colour,
        @Nullable Set<NoticeState> state,
        @Nullable Long unit,
        @Nullable String project,
        NoticeFilter.@Nullable Due due,
        @Nullable String sort) {

    NoticeFilter filter(Viewpoint from) {
        boolean usual = sort == null;
        return new NoticeFilter(
                from.year(),
                from.asOf(),
                Objects.requireNonNullElse(state, Set.of()),
                kind,
                colour,
                unit,
                project,
                due,
                q,
                order(),
                usual ? due == null : sort.startsWith("-"));
    }

    NoticeFilter.Order order() {
        return ListHeadings.order(
                NoticeFilter.Order.class, sort, due == null ? NoticeFilter.Order.NUMBER : NoticeFilter.Order.DUE);
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return q != null && !q.isBlank()
                || kind != null
                || colour != null
                || state != null && !state.isEmpty()
                || unit != null
                || project != null
                || due != null;
    }
}
