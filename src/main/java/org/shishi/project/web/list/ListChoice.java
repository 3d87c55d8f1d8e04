package org.shishi.project.web.list;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.record.AddressQuery;
import org.springframework.data.domain.PageRequest;

/**
 * How the list is shown: which columns, how many rows, which page of them.
 *
 * @param filters {@code all}: with every filter that there is, not just the usual ones
 */
@AddressQuery
record ListChoice(
        @Nullable Set<Column> columns,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String filters) {

    static final String ALL_FILTERS = "all";

    static final List<Integer> SIZES = List.of(25, 50, 100);

    PageRequest pageRequest() {
        return PageRequest.of(page == null ? 0 : Math.max(0, page), rows());
    }

    int rows() {
        return size != null && SIZES.contains(size) ? size : SIZES.get(0);
    }

    /** Columns that were chosen, or the usual ones; always with what names a row. */
    List<Column> shown() {
        return exported().stream().filter(column -> !column.ofPlan()).toList();
    }

    /** The same, with the lists that only a sheet can show. */
    List<Column> exported() {
        var chosen = columns == null || columns.isEmpty() ? Column.USUAL : columns;
        return Column.values().stream()
                .filter(column -> chosen.contains(column) || Column.ALWAYS.contains(column))
                .toList();
    }

    boolean allFilters() {
        return ALL_FILTERS.equals(filters);
    }

    boolean usual() {
        return Set.copyOf(shown()).equals(Column.USUAL);
    }
}
