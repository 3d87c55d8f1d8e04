package org.shishi.supervision.inspection;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.ListHeadings;

/** What the address of the list of inspections says. */
record InspectionQuery(
        @Nullable String q,
        @Nullable InspectionKind kind,
        @Nullable String sort) {

    InspectionFilter filter(Viewpoint from) {
        return new InspectionFilter(from.year(), from.asOf(), kind, q, order(), sort == null || sort.startsWith("-"));
    }

    InspectionFilter.Order order() {
        return ListHeadings.order(InspectionFilter.Order.class, sort, InspectionFilter.Order.HELD);
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return kind != null || q != null && !q.isBlank();
    }
}
