package org.shishi.paper;

import static org.shishi.paper.PageMeasure.of;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes a table into a Word file: heading rows that come again on each page, rows that no page breaks. */
final class WordTable {

    private static final int BORDER = 4;
    private static final int PADDING = 60;

    private final PaperTable table;
    private final int[] widths;

    WordTable(PaperTable table) {
        this.table = table;
        this.widths = widths(table.columns());
    }

    void write(XWPFDocument document, WordText text) {
        if (table.caption() != null) {
            text.add(WordStyle.CAPTION, table.caption());
        }
        if (table.unit() != null) {
            var properties = text.add(WordStyle.CELL, table.unit()).getCTP().getPPr();
            properties.addNewKeepNext();
            properties.addNewJc().setVal(STJc.RIGHT);
        }
        var made = empty(document, widths);
        borders(made.getTblPr());
        padding(made.getTblPr(), PADDING);
        table.placed(table.heading()).forEach(row -> {
            row(made.addNewTr(), row, true);
            keepNext(made.getTrArray(made.sizeOfTrArray() - 1));
        });
        table.placed(table.rows()).forEach(row -> row(made.addNewTr(), row, false));
    }

    /** A table of the width of the text, with columns but without rows, borders or padding. */
    static CTTbl empty(XWPFDocument document, int... columns) {
        var made = document.createTable().getCTTbl();
        while (made.sizeOfTrArray() > 0) {
            made.removeTr(0);
        }
        made.setTblPr(CTTblPr.Factory.newInstance());
        var width = made.getTblPr().addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(of(PageMeasure.TEXT_WIDTH));
        made.getTblPr().addNewJc().setVal(STJcTable.CENTER);
        made.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = made.getTblGrid() == null ? made.addNewTblGrid() : made.getTblGrid();
        for (int one : columns) {
            grid.addNewGridCol().setW(of(one));
        }
        return made;
    }

    static void padding(CTTblPr properties, int width) {
        var padding = properties.addNewTblCellMar();
        for (var side : List.of(padding.addNewLeft(), padding.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(of(width));
        }
    }

    static void keepNext(CTRow row) {
        for (var cell : row.getTcArray()) {
            for (var paragraph : cell.getPArray()) {
                if (!paragraph.getPPr().isSetKeepNext()) {
                    paragraph.getPPr().addNewKeepNext();
                }
            }
        }
    }

    private static int[] widths(List<PaperTable.Column> columns) {
        int shares = columns.stream().mapToInt(PaperTable.Column::share).sum();
        return columns.stream()
                .mapToInt(column -> PageMeasure.TEXT_WIDTH * column.share() / shares)
                .toArray();
    }

    private static void borders(CTTblPr properties) {
        var borders = properties.addNewTblBorders();
        for (var border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(of(BORDER));
        }
    }

    private void row(CTRow row, List<PlacedCell> cells, boolean head) {
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (head) {
            properties.addNewTblHeader();
        }
        for (var placed : cells) {
            cell(row.addNewTc(), placed, head);
        }
    }

    private void cell(CTTc cell, PlacedCell placed, boolean head) {
        var content = placed.cell();
        var properties = cell.addNewTcPr();
        int width = 0;
        for (int column = placed.column(); column < placed.column() + content.columns(); column++) {
            width += widths[column];
        }
        var size = properties.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(of(width));
        if (content.columns() > 1) {
            properties.addNewGridSpan().setVal(of(content.columns()));
        }
        if (content.rows() > 1) {
            properties.addNewVMerge().setVal(placed.reachesDown() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        var paragraph = cell.addNewP();
        var style = paragraph.addNewPPr();
        style.addNewPStyle().setVal(WordStyle.cell(head, table.dense()).id());
        if (!head) {
            style.addNewJc().setVal(side(table.columns().get(placed.column()).align()));
        }
        if (!placed.reachesDown()) {
            paragraph.addNewR().addNewT().setStringValue(content.text());
        }
    }

    private static STJc.Enum side(PaperTable.Align align) {
        return switch (align) {
            case LEFT -> STJc.LEFT;
            case CENTRE -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
        };
    }
}
