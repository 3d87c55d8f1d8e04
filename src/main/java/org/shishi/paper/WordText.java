package org.shishi.paper;

import static org.shishi.paper.PageMeasure.characters;
import static org.shishi.paper.PageMeasure.of;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Writes the paragraphs of a Word file, from the red head to the date. */
final class WordText {

    private static final String RED = "FF0000";
    private static final int RED_LINE = 16;
    private static final int RED_LINE_BELOW = 11;
    private static final int LARGEST_MARK = 48;
    private static final double POINTS_OF_WIDTH = PageMeasure.TEXT_WIDTH / 20.0;
    private static final int DATE_FROM_RIGHT = 4;
    private static final int CUT = 6;
    private static final String WIDE_SPACE = "\u3000";

    private final XWPFDocument document;
    private final PaperFonts fonts;

    WordText(XWPFDocument document, PaperFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    XWPFParagraph add(WordStyle style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    void blank(int lines) {
        for (int line = 0; line < lines; line++) {
            add(WordStyle.BODY, "");
        }
    }

    void head(Letterhead head) {
        var mark = add(WordStyle.MARK, "");
        var run = mark.createRun();
        run.setText(head.mark());
        run.setColor(RED);
        run.setFontSize(Math.min(LARGEST_MARK, Math.floor(POINTS_OF_WIDTH / PaperWords.width(head.mark()))));
        mark.getCTP().getPPr().addNewSpacing().setLine(of(2L * PageMeasure.LINE));
        mark.getCTP()
                .getPPr()
                .getSpacing()
                .setBefore(of(head.issuer() == null ? PageMeasure.mm(35) : PageMeasure.LINE));
        blank(head.issuer() == null ? 2 : 0);
        var last = add(WordStyle.NUMBER, head.number());
        if (head.issuer() != null) {
            last = sides(WordStyle.ADDRESSEE, head.issuer(), head.dateText());
        }
        var line = last.getCTP().getPPr().addNewPBdr().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setColor(RED);
        line.setSz(of(RED_LINE));
        line.setSpace(of(RED_LINE_BELOW));
        blank(2);
    }

    /** A text on the left and one on the right of the same line, one character in from both sides. */
    XWPFParagraph sides(WordStyle style, String left, String right) {
        var paragraph = add(style, "");
        var properties = paragraph.getCTP().getPPr();
        var tab = properties.addNewTabs().addNewTab();
        tab.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc.RIGHT);
        tab.setPos(of(PageMeasure.TEXT_WIDTH - (long) characters(1)));
        var run = paragraph.createRun();
        run.setText(WIDE_SPACE + left);
        run.addTab();
        run.setText(right);
        return paragraph;
    }

    /** What announces a list stays with its first line. */
    void paragraph(WordStyle style, Paragraph text, String before) {
        var paragraph = add(style, before);
        if (text.text().endsWith("\uFF1A")) {
            paragraph.setKeepNext(true);
        }
        for (var piece : text.runs()) {
            var run = paragraph.createRun();
            run.setText(piece.text());
            if (piece.look() == Run.Look.BOLD) {
                run.setBold(true);
            } else if (piece.look() == Run.Look.KAI) {
                WordStyles.font(run.getCTR().addNewRPr().addNewRFonts(), fonts.kai());
            }
        }
    }

    /** The names stand below each other, whatever is before them. */
    void attachments(Paper paper) {
        var lines = paper.attachmentLines();
        if (!lines.isEmpty()) {
            blank(1);
        }
        boolean numbered = lines.size() > 1;
        for (int i = 0; i < lines.size(); i++) {
            int before = (i == 0 ? 3 : 0) + (numbered ? 1 : 0);
            var indent = add(WordStyle.BODY, lines.get(i)).getCTP().getPPr().addNewInd();
            indent.setLeft(of(characters(numbered ? 6 : 5)));
            indent.setHanging(of(characters(before)));
        }
    }

    /** The date four characters from the right; the body's name centred above it; never alone on a page. */
    void signature(Signature signature) {
        withLast();
        blank(2);
        document.getParagraphs().stream()
                .skip(document.getParagraphs().size() - 2)
                .forEach(blank -> blank.setKeepNext(true));
        double wider = PaperWords.width(signature.dateText()) - PaperWords.width(signature.body());
        right(signature.body(), Math.max(0, DATE_FROM_RIGHT + wider / 2)).addNewKeepNext();
        right(signature.dateText(), DATE_FROM_RIGHT);
    }

    /** Below a dashed line to cut along. */
    void receipt(Paper paper) {
        var lines = paper.receipt();
        if (lines.isEmpty()) {
            return;
        }
        blank(1);
        var cut = add(WordStyle.BODY, "").getCTP().getPPr().addNewPBdr().addNewTop();
        cut.setVal(STBorder.DASHED);
        cut.setSz(of(CUT));
        add(WordStyle.CAPTION, paper.receiptTitle());
        lines.forEach(line -> add(WordStyle.TEXT, line));
    }

    /** What stands last, a paragraph or the last row of a table, stays with what follows. */
    private void withLast() {
        var elements = document.getBodyElements();
        if (elements.isEmpty()) {
            return;
        }
        if (elements.get(elements.size() - 1) instanceof XWPFParagraph last) {
            last.setKeepNext(true);
        } else if (elements.get(elements.size() - 1) instanceof XWPFTable table) {
            var rows = table.getCTTbl();
            WordTable.keepNext(rows.getTrArray(rows.sizeOfTrArray() - 1));
        }
    }

    private CTPPr right(String text, double fromRight) {
        var properties = add(WordStyle.SIGNATURE, text).getCTP().getPPr();
        properties.addNewInd().setRight(of(characters(fromRight)));
        properties.addNewJc().setVal(STJc.RIGHT);
        return properties;
    }
}
