package org.shishi.paper;

import static org.shishi.paper.PageMeasure.characters;
import static org.shishi.paper.PageMeasure.of;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** Sets the page of a Word file: paper, margins, the grid of 22 lines of 28 characters, the numbers at its foot. */
final class WordPage {

    private WordPage() {}

    static void write(XWPFDocument document) {
        number(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), STJc.RIGHT);
        number(document.createFooter(HeaderFooterType.EVEN).createParagraph(), STJc.LEFT);
        document.setEvenAndOddHeadings(true);
        section(document);
    }

    private static void section(XWPFDocument document) {
        var section = document.getDocument().getBody().getSectPr();
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(of(PageMeasure.PAGE_WIDTH));
        size.setH(of(PageMeasure.PAGE_HEIGHT));
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(of(PageMeasure.TOP));
        margins.setBottom(of(PageMeasure.BOTTOM));
        margins.setLeft(of(PageMeasure.LEFT));
        margins.setRight(of(PageMeasure.RIGHT));
        margins.setHeader(of(PageMeasure.mm(15)));
        margins.setFooter(of(PageMeasure.FOOTER));
        margins.setGutter(of(0));
        var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(of(PageMeasure.LINE));
        grid.setCharSpace(of(PageMeasure.CHARACTER_SPACE));
    }

    /** — 1 —, on the outer side, one character in. */
    private static void number(XWPFParagraph paragraph, STJc.Enum side) {
        paragraph.setStyle(WordStyle.PAGE_NUMBER.id());
        var properties = paragraph.getCTP().getPPr();
        var spacing = properties.addNewSpacing();
        spacing.setLine(of(240));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        var indent = properties.addNewInd();
        if (side == STJc.RIGHT) {
            indent.setRight(of(characters(1)));
        } else {
            indent.setLeft(of(characters(1)));
        }
        properties.addNewJc().setVal(side);
        paragraph.createRun().setText("— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        paragraph.createRun().setText(" —");
    }
}
