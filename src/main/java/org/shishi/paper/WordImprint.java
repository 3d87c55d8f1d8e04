package org.shishi.paper;

import static org.shishi.paper.PageMeasure.characters;
import static org.shishi.paper.PageMeasure.of;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** Writes the foot of the last page (版记): a table of lines that stands on the lower edge of the text. */
final class WordImprint {

    /** 0.35 mm and 0.25 mm, in eighths of a point. */
    private static final int THICK = 8;

    private static final int THIN = 6;

    private WordImprint() {}

    static void write(XWPFDocument document, WordText text, Imprint imprint) {
        var table = WordTable.empty(document, PageMeasure.TEXT_WIDTH);
        place(table.getTblPr());
        lines(table.getTblPr());
        WordTable.padding(table.getTblPr(), 0);
        if (imprint.copiesText() != null) {
            row(table, imprint.copiesText(), "");
        }
        row(table, imprint.printedBy(), imprint.dateText());
        anchor(text);
    }

    private static void place(CTTblPr properties) {
        var place = properties.addNewTblpPr();
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.LEFT);
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpYSpec(STYAlign.BOTTOM);
    }

    /** What floats hangs on the paragraph after it: one that takes no room. */
    private static void anchor(WordText text) {
        var properties = text.add(WordStyle.IMPRINT, "").getCTP().getPPr();
        properties.addNewSpacing().setLine(of(2));
        properties.addNewRPr().addNewSz().setVal(of(2));
    }

    private static void lines(CTTblPr properties) {
        var borders = properties.addNewTblBorders();
        line(borders.addNewTop(), THICK);
        line(borders.addNewBottom(), THICK);
        line(borders.addNewInsideH(), THIN);
    }

    private static void line(CTBorder border, int size) {
        border.setVal(STBorder.SINGLE);
        border.setSz(of(size));
    }

    private static void row(CTTbl table, String left, String right) {
        var cell = table.addNewTr().addNewTc();
        var width = cell.addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(of(PageMeasure.TEXT_WIDTH));
        var line = cell.addNewP();
        var properties = line.addNewPPr();
        properties.addNewPStyle().setVal(WordStyle.IMPRINT.id());
        var indent = properties.addNewInd();
        indent.setLeft(of(characters(1)));
        indent.setRight(of(characters(1)));
        line.addNewR().addNewT().setStringValue(left);
        if (!right.isEmpty()) {
            var tab = properties.addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setPos(of(PageMeasure.TEXT_WIDTH - (long) characters(1)));
            line.addNewR().addNewTab();
            line.addNewR().addNewT().setStringValue(right);
        }
    }
}
