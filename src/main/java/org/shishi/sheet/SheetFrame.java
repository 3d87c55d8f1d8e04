package org.shishi.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Writes what stands round the rows of a sheet: its title and headings, frozen, and how it is printed. */
final class SheetFrame {

    private static final int WIDEST = 255;
    private static final SheetStyles STYLES = SheetStyles.WRITTEN;

    /** A4 landscape, all columns on the page, numbered pages. */
    private static final String PRINT =
            "<pageMargins bottom=\"0.75\" footer=\"0.3\" header=\"0.3\" left=\"0.7\" right=\"0.7\" top=\"0.75\"/>"
                    + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                    + "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>";

    private final SheetHead head;
    private final StringBuilder xml;
    private final CellXml cells;
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private int next;

    SheetFrame(SheetHead head, StringBuilder xml, CellXml cells) {
        this.head = head;
        this.xml = xml;
        this.cells = cells;
    }

    /** The number of heading rows. */
    int headings() {
        return head.hasGroups() ? 2 : 1;
    }

    /** Everything above the first row; says how many rows that is. */
    int begin(boolean first) {
        int top = head.lines().size() + headings();
        xml.append(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append(
                        "<sheetPr><pageSetUpPr fitToPage=\"true\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"")
                .append(first ? " tabSelected=\"true\">" : ">");
        freeze(top);
        xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15.0\"/><cols>");
        for (int i = 0; i < head.columns().size(); i++) {
            xml.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"")
                    .append(Math.min(head.columns().get(i).width(), WIDEST))
                    .append("\" customWidth=\"true\"/>");
        }
        xml.append("</cols><sheetData>\n");
        head.lines().forEach(this::line);
        columns();
        return top;
    }

    private void freeze(int rows) {
        int columns = head.frozenColumns();
        var pane = columns > 0 ? "bottomRight" : "bottomLeft";
        xml.append("<pane");
        if (columns > 0) {
            xml.append(" xSplit=\"").append(columns).append('"');
        }
        xml.append(" ySplit=\"")
                .append(rows)
                .append("\" state=\"frozen\" topLeftCell=\"")
                .append(CellReference.convertNumToColString(columns))
                .append(rows + 1)
                .append("\" activePane=\"")
                .append(pane)
                .append("\"/><selection pane=\"")
                .append(pane)
                .append("\"/>");
    }

    private void line(String text) {
        row();
        cells.styled(next, 0, next == 0 ? STYLES.title() : STYLES.note(), text);
        xml.append("</row>\n");
        merge(next, next, 0, head.columns().size() - 1);
        next++;
    }

    private void columns() {
        var columns = head.columns();
        row();
        for (int i = 0; i < columns.size(); i++) {
            var group = columns.get(i).group();
            boolean goesOn =
                    i > 0 && group != null && group.equals(columns.get(i - 1).group());
            heading(i, goesOn ? "" : group == null ? columns.get(i).title() : group);
        }
        xml.append("</row>\n");
        next++;
        if (head.hasGroups()) {
            row();
            for (int i = 0; i < columns.size(); i++) {
                heading(i, columns.get(i).group() == null ? "" : columns.get(i).title());
            }
            xml.append("</row>\n");
            mergeHeadings(columns, next - 1);
            next++;
        }
    }

    private void row() {
        xml.append("<row r=\"").append(next + 1).append("\">");
    }

    private void heading(int column, String text) {
        cells.styled(next, column, STYLES.heading(), text);
    }

    private void mergeHeadings(List<SheetColumn> columns, int row) {
        for (int i = 0; i < columns.size(); i++) {
            var group = columns.get(i).group();
            int end = i;
            while (group != null
                    && end + 1 < columns.size()
                    && group.equals(columns.get(end + 1).group())) {
                end++;
            }
            merge(row, group == null ? row + 1 : row, i, end);
            i = end;
        }
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            merged.add(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** Everything below the last row. */
    void end() {
        xml.append("</sheetData>");
        if (!merged.isEmpty()) {
            xml.append("<mergeCells count=\"").append(merged.size()).append("\">");
            merged.forEach(area -> xml.append("<mergeCell ref=\"")
                    .append(area.formatAsString())
                    .append("\"/>"));
            xml.append("</mergeCells>");
        }
        xml.append(PRINT).append("</worksheet>");
    }
}
