package org.shishi.paper;

import java.util.Locale;

/** The kinds of paragraphs that a Word file has, so that whoever goes on writing in it finds them by name. */
enum WordStyle {
    BODY("Normal", "Normal"),
    MARK("PaperMark", "发文机关标志"),
    NUMBER("PaperNumber", "发文字号"),
    TITLE("PaperTitle", "公文标题"),
    ADDRESSEE("PaperAddressee", "主送机关"),
    TEXT("PaperText", "公文正文"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    HEADING_4("Heading4", "heading 4"),
    CAPTION("PaperCaption", "公文表题"),
    CELL("PaperCell", "公文表格"),
    CELL_HEAD("PaperCellHead", "公文表头"),
    CELL_DENSE("PaperCellDense", "公文表格（小）"),
    CELL_HEAD_DENSE("PaperCellHeadDense", "公文表头（小）"),
    SIGNATURE("PaperSignature", "署名日期"),
    IMPRINT("PaperImprint", "版记"),
    PAGE_NUMBER("PaperPageNumber", "页码");

    private final String id;
    private final String shown;

    WordStyle(String id, String shown) {
        this.id = id;
        this.shown = shown;
    }

    static WordStyle heading(int level) {
        return valueOf(String.format(Locale.ROOT, "HEADING_%d", level));
    }

    static WordStyle cell(boolean head, boolean dense) {
        if (head) {
            return dense ? CELL_HEAD_DENSE : CELL_HEAD;
        }
        return dense ? CELL_DENSE : CELL;
    }

    String id() {
        return id;
    }

    String shown() {
        return shown;
    }
}
