package org.shishi.supervision.inspection;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ListHeadings;
import org.shishi.supervision.common.ListQuery;

/** What the address of the list of inspections says. */
record InspectionQuery(
        @Nullable String q,
        @Nullable InspectionKind kind,
        @Nullable String sort) implements ListQuery {

    InspectionFilter filter(Viewpoint from) {
        return new InspectionFilter(from.year(), from.asOf(), kind, q, order(), descending());
    }

    InspectionFilter.Order order() {
        return ListHeadings.order(InspectionFilter.Order.class, sort, InspectionFilter.Order.HELD);
    }

    boolean descending() {
        return sort == null || sort.startsWith("-");
    }

    @Override
    public boolean filtered() {
        return kind != null || ListQuery.orNone(q) != null;
    }
}
