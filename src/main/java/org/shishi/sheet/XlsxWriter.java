package org.shishi.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes workbooks with a hundred rows in memory at a time. */
final class XlsxWriter implements SheetWriter {

    private static final int WINDOW = 100;
    private static final int WIDTH_UNIT = 256;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles = new SheetStyles(workbook);
    private final CellWriter cells = new CellWriter(styles);
    private @Nullable SXSSFSheet sheet;
    private int next;
    private int lastColumn;
    private RowHeights heights = new RowHeights(List.of());
    private boolean complete = true;

    XlsxWriter(OutputStream out) {
        this.out = out;
        workbook.setCompressTempFiles(false);
    }

    @Override
    public void sheet(SheetHead head) {
        endSheet();
        var created = workbook.createSheet(WorkbookUtil.createSafeSheetName(head.name()));
        sheet = created;
        next = 0;
        var last = head.columns().size() - 1;
        lastColumn = last;
        heights = new RowHeights(head.columns().stream().map(SheetColumn::width).toList());
        for (var i = 0; i <= last; i++) {
            created.setColumnWidth(i, Math.min(head.columns().get(i).width(), 255) * WIDTH_UNIT);
        }
        for (var i = 0; i < head.lines().size(); i++) {
            line(created, head.lines().get(i), i == 0, last);
        }
        var firstHeading = next;
        headings(created, head);
        SheetPrint.setUp(created, firstHeading, next - 1);
        created.createFreezePane(head.frozenColumns(), next);
    }

    private void endSheet() {
        if (sheet != null) {
            SheetPrint.area(workbook, sheet, lastColumn, next - 1);
        }
    }

    private void line(SXSSFSheet created, String text, boolean title, int last) {
        var cell = created.createRow(next).createCell(0);
        cell.setCellValue(CellWriter.escaped(text));
        cell.setCellStyle(title ? styles.title() : styles.note());
        merge(created, next, next, 0, last);
        next++;
    }

    private void headings(SXSSFSheet created, SheetHead head) {
        var upper = created.createRow(next++);
        var lower = head.hasGroups() ? created.createRow(next++) : upper;
        var columns = head.columns();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var goesOn = i > 0
                    && column.group() != null
                    && column.group().equals(columns.get(i - 1).group());
            heading(upper, i, goesOn ? "" : column.group() == null ? column.title() : column.group());
            if (lower != upper) {
                heading(lower, i, column.group() == null ? "" : column.title());
            }
        }
        if (lower != upper) {
            mergeHeadings(created, columns, upper.getRowNum());
        }
    }

    private static void mergeHeadings(SXSSFSheet created, List<SheetColumn> columns, int row) {
        for (var i = 0; i < columns.size(); i++) {
            var group = columns.get(i).group();
            var end = i;
            while (group != null
                    && end + 1 < columns.size()
                    && group.equals(columns.get(end + 1).group())) {
                end++;
            }
            merge(created, row, group == null ? row + 1 : row, i, end);
            i = end;
        }
    }

    private void heading(Row row, int column, String text) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.heading());
        if (!text.isEmpty()) {
            cell.setCellValue(CellWriter.escaped(text));
        }
    }

    private static void merge(SXSSFSheet created, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            created.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        if (sheet == null) {
            throw new IllegalStateException("begin a sheet first");
        }
        complete = false;
        var row = sheet.createRow(next++);
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null && !value.equals("")) {
                cells.write(row.createCell(i), value);
            }
        }
        heights.fit(row, values);
        complete = true;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            if (complete) { // a file cut short by an error must not look like a whole one
                endSheet();
                workbook.write(out);
            }
        }
    }
}
