package org.shishi.sheet;

import java.util.List;

/**
 * Describes the top of a sheet that is written: title lines over the whole width, then the headings, frozen.
 *
 * @param name of the sheet; what spreadsheet programs don't allow in it is replaced
 * @param lines title and notes; the first is the title
 * @param frozenColumns columns that stay in view when scrolling sideways
 */
public record SheetHead(String name, List<String> lines, List<SheetColumn> columns, int frozenColumns) {

    public SheetHead {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet needs columns");
        }
    }

    boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }
}
