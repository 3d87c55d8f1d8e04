package org.shishi.paper;

import static org.shishi.paper.PageMeasure.LINE;
import static org.shishi.paper.PageMeasure.characters;
import static org.shishi.paper.PageMeasure.of;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes the styles of a Word file: every line exactly 28.95 pt, so that 22 of them fill a page. */
final class WordStyles {

    private static final int BODY_SIZE = 16;
    private static final int TITLE_SIZE = 22;
    private static final int SMALL = 14;
    private static final int CELL_SIZE = 12;
    private static final double DENSE_SIZE = 10.5;
    private static final int CELL_LINE = 360;
    private static final int DENSE_LINE = 300;
    private static final int FIRST_LINE = 2;
    /** Three tenths of a point closer, so that 28 characters of 16 pt stand in 156 mm. */
    private static final int LETTER_SPACING = -6;

    private final Map<WordStyle, CTStyle> styles = new EnumMap<>(WordStyle.class);
    private final PaperFonts fonts;

    private WordStyles(PaperFonts fonts) {
        this.fonts = fonts;
    }

    static void write(XWPFDocument document, PaperFonts fonts) {
        var made = new WordStyles(fonts);
        made.all();
        var styles = document.createStyles();
        made.styles.values().forEach(style -> styles.addStyle(new XWPFStyle(style, styles)));
    }

    /** A font for all signs: Chinese, letters and digits. */
    static void font(CTFonts at, String name) {
        at.setAscii(name);
        at.setHAnsi(name);
        at.setEastAsia(name);
        at.setCs(name);
    }

    private void all() {
        var body = add(WordStyle.BODY, fonts.text(), BODY_SIZE);
        body.setDefault(true);
        indented(WordStyle.TEXT, fonts.text());
        indented(WordStyle.HEADING_1, fonts.hei());
        indented(WordStyle.HEADING_2, fonts.kai());
        indented(WordStyle.HEADING_3, fonts.text());
        indented(WordStyle.HEADING_4, fonts.text());
        for (int level = 1; level <= HeadingNumbers.LEVELS; level++) {
            var paragraph = style(WordStyle.heading(level)).getPPr();
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(of(level - 1L));
        }
        add(WordStyle.ADDRESSEE, fonts.text(), BODY_SIZE);
        add(WordStyle.SIGNATURE, fonts.text(), BODY_SIZE);
        centred(WordStyle.MARK, fonts.title(), TITLE_SIZE);
        centred(WordStyle.NUMBER, fonts.text(), BODY_SIZE);
        centred(WordStyle.TITLE, fonts.title(), TITLE_SIZE);
        centred(WordStyle.CAPTION, fonts.hei(), BODY_SIZE).getPPr().addNewKeepNext();
        pitched(add(WordStyle.CELL, fonts.text(), CELL_SIZE), CELL_LINE);
        pitched(centred(WordStyle.CELL_HEAD, fonts.hei(), CELL_SIZE), CELL_LINE);
        pitched(add(WordStyle.CELL_DENSE, fonts.text(), DENSE_SIZE), DENSE_LINE);
        pitched(centred(WordStyle.CELL_HEAD_DENSE, fonts.hei(), DENSE_SIZE), DENSE_LINE);
        add(WordStyle.IMPRINT, fonts.text(), SMALL);
        add(WordStyle.PAGE_NUMBER, fonts.song(), SMALL);
    }

    private void indented(WordStyle name, String font) {
        var properties = add(name, font, BODY_SIZE).getPPr();
        properties.addNewJc().setVal(STJc.BOTH);
        var indent = properties.addNewInd();
        indent.setFirstLineChars(of(FIRST_LINE * 100L));
        indent.setFirstLine(of(characters(FIRST_LINE)));
    }

    private CTStyle centred(WordStyle name, String font, double size) {
        var style = add(name, font, size);
        style.getPPr().addNewJc().setVal(STJc.CENTER);
        return style;
    }

    private static void pitched(CTStyle style, int line) {
        style.getPPr().getSpacing().setLine(of(line));
    }

    private CTStyle style(WordStyle name) {
        return Objects.requireNonNull(styles.get(name));
    }

    private CTStyle add(WordStyle name, String font, double size) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(name.id());
        style.addNewName().setVal(name.shown());
        if (name != WordStyle.BODY) {
            style.addNewBasedOn().setVal(WordStyle.BODY.id());
        }
        style.addNewQFormat();
        paragraph(style.addNewPPr());
        letters(style.addNewRPr(), font, size);
        styles.put(name, style);
        return style;
    }

    /** The spacing of the letters does what the grid would; LibreOffice takes a grid narrower than its letters wrongly. */
    private static void paragraph(CTPPrGeneral paragraph) {
        paragraph.addNewSnapToGrid().setVal(false);
        paragraph.addNewAutoSpaceDE().setVal(false);
        paragraph.addNewAutoSpaceDN().setVal(false);
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(of(0));
        spacing.setAfter(of(0));
        spacing.setLine(of(LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static void letters(CTRPr letters, String font, double size) {
        font(letters.addNewRFonts(), font);
        if (size == BODY_SIZE) {
            letters.addNewSpacing().setVal(of(LETTER_SPACING));
        }
        var halfPoints = of(Math.round(2 * size));
        letters.addNewSz().setVal(halfPoints);
        letters.addNewSzCs().setVal(halfPoints);
        letters.addNewLang().setEastAsia("zh-CN");
    }
}
