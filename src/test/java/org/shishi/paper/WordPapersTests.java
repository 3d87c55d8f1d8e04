package org.shishi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word file holds the measures of GB/T 9704-2012: read from the file itself. */
class WordPapersTests {

    private static final double TWIPS_TO_MM = 25.4 / 1440;

    private final WordPapers papers = new WordPapers(PaperFixtures.FONTS);

    @Test
    void noHeadingListTableOrSignatureStandsAlone() throws IOException {
        var column = new PaperTable.Column(1, PaperTable.Align.LEFT);
        var draft = PaperDraft.titled("通报")
                .text("一、问题\n滞后项目1个：")
                .list(List.of("甲"))
                .table(new PaperTable(
                        null,
                        null,
                        List.of(column),
                        List.of(List.of(PaperCell.of("项目"))),
                        List.of(List.of(PaperCell.of("甲")), List.of(PaperCell.of("乙")))));
        var document =
                opened(draft.signed("督查室", java.time.LocalDate.of(2024, 1, 8)).paper());
        var texts = document.getParagraphs();
        assertThat(document.getStyles()
                        .getStyle(WordStyle.HEADING_1.id())
                        .getCTStyle()
                        .getPPr()
                        .isSetKeepNext())
                .isTrue();
        assertThat(kept(texts)).contains("滞后项目1个：", "督查室", "");
        var rows = document.getTables().get(0).getRows();
        assertThat(rows.stream()
                        .map(row -> staysWithNext(row.getCell(0).getParagraphs().get(0))))
                .containsExactly(true, false, true);
        var text = opened(PaperDraft.titled("函")
                .paragraph("末段。")
                .signed("督查室", java.time.LocalDate.of(2024, 1, 8))
                .paper());
        assertThat(kept(text.getParagraphs())).contains("末段。", "督查室");
    }

    private static boolean staysWithNext(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().isSetKeepNext();
    }

    private static List<String> kept(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream()
                .filter(WordPapersTests::staysWithNext)
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void thePageIsA4WithATextOf156By225Millimetres() throws IOException {
        var section = opened(PaperFixtures.fullPages()).getDocument().getBody().getSectPr();

        assertThat(section.getPgSz().getW()).hasToString("11906");
        assertThat(section.getPgSz().getH()).hasToString("16838");
        assertThat(mm(section.getPgMar().getTop())).isEqualTo("37.0");
        assertThat(mm(section.getPgMar().getLeft())).isEqualTo("28.0");
        double width = 11906
                - number(section.getPgMar().getLeft())
                - number(section.getPgMar().getRight());
        double height = 16838
                - number(section.getPgMar().getTop())
                - number(section.getPgMar().getBottom());
        assertThat(mm(width)).isEqualTo("156.0");
        assertThat(mm(height)).isEqualTo("225.0");
    }

    @Test
    void thePageHoldsTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        var document = opened(PaperFixtures.fullPages());
        var grid = document.getDocument().getBody().getSectPr().getDocGrid();

        assertThat(grid.getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
        double line = number(grid.getLinePitch()) / 20;
        double character = 16 + number(grid.getCharSpace()) / 4096;
        assertThat(line).isEqualTo(28.95);
        assertThat((int) (225 / 25.4 * 72 / line)).isEqualTo(22);
        assertThat((int) (156 / 25.4 * 72 / character)).isEqualTo(28);
        var body = document.getStyles().getStyle("PaperText").getCTStyle();
        assertThat(body.getPPr().getSpacing().getLine()).hasToString("579");
        assertThat(body.getPPr().getSpacing().getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
        assertThat(body.getPPr().getInd().getFirstLineChars()).hasToString("200");
    }

    @Test
    void everyKindOfTextHasItsFontAndSize() throws Exception {
        var document = opened(PaperFixtures.everything().paper());

        assertThat(letters(document, "PaperText")).isEqualTo("仿宋 16");
        assertThat(letters(document, "PaperTitle")).isEqualTo("方正小标宋简体 22");
        assertThat(letters(document, "Heading1")).isEqualTo("黑体 16");
        assertThat(letters(document, "Heading2")).isEqualTo("楷体 16");
        assertThat(letters(document, "Heading3")).isEqualTo("仿宋 16");
        assertThat(letters(document, "PaperPageNumber")).isEqualTo("宋体 14");
        assertThat(document.getPackage().getParts())
                .as("fonts are named, never shipped")
                .noneMatch(part -> part.getContentType().contains("font"));
    }

    @Test
    void headingsAreNumberedAndDatesHaveNoLeadingZeros() throws IOException {
        var lines = opened(PaperFixtures.everything().paper()).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .toList();

        assertThat(lines)
                .contains("一、总体进展", "（一）进度统计。县级项目完成31个。", "（二）存在问题", "二、下步措施", "1.压实责任", "（1）牵头单位")
                .contains("1.加快施工进度", "2.加强要素保障")
                .contains("附件：1.未完工项目清单", "2.各乡镇（街道）完成情况表")
                .contains("青田县人民政府督查室", "2024年1月8日")
                .contains("（联系人：督查室）");
    }

    @Test
    void pageNumbersStandOutsideOnOddAndEvenPages() throws IOException {
        var document = opened(PaperFixtures.fullPages());

        assertThat(document.getEvenAndOddHeadings()).isTrue();
        var sides = document.getFooterList().stream()
                .map(footer -> footer.getParagraphArray(0))
                .map(line -> line.getCTP().getPPr().getJc().getVal() + " "
                        + line.getCTP().getFldSimpleArray(0).getInstr())
                .toList();
        assertThat(sides).containsExactlyInAnyOrder("right PAGE", "left PAGE");
        assertThat(document.getFooterList().get(0).getText()).contains("— ").contains(" —");
    }

    @Test
    void theHeadOfATableIsMergedAndComesAgainOnEachPage() throws IOException {
        var table =
                opened(PaperFixtures.everything().paper()).getTables().get(0).getCTTbl();

        assertThat(table.getTrArray(0).getTrPr().sizeOfTblHeaderArray()).isEqualTo(1);
        assertThat(table.getTrArray(1).getTrPr().sizeOfTblHeaderArray()).isEqualTo(1);
        assertThat(table.getTrArray(2).getTrPr().sizeOfTblHeaderArray()).isZero();
        var first = table.getTrArray(0);
        assertThat(first.getTcArray(2).getTcPr().getGridSpan().getVal()).hasToString("2");
        assertThat(first.getTcArray(0).getTcPr().getVMerge().getVal()).isEqualTo(STMerge.RESTART);
        assertThat(table.getTrArray(1).getTcArray(0).getTcPr().getVMerge().getVal())
                .isEqualTo(STMerge.CONTINUE);
        assertThat(table.getTrArray(1).sizeOfTcArray()).isEqualTo(4);
    }

    @Test
    void aLongTitleBreaksWhereAReaderPauses() {
        assertThat(TitleLines.of("关于2023年县政府十方面民生实事和乡镇民生实事票决项目办理情况的报告"))
                .containsExactly("关于2023年县政府十方面民生实事", "和乡镇民生实事票决项目办理情况的报告");
        assertThat(TitleLines.of("关于2023年10月上半月民生实事项目进展情况的通报")).containsExactly("关于2023年10月上半月", "民生实事项目进展情况的通报");
        assertThat(TitleLines.of("进展情况的通报")).containsExactly("进展情况的通报");
    }

    @Test
    void theImprintStandsAtTheFootOfTheLastPage() throws IOException {
        var tables = opened(PaperFixtures.everything().paper()).getTables();
        var imprint = tables.get(tables.size() - 1);

        assertThat(imprint.getText()).contains("抄送：县委办公室，县人大常委会办公室。", "2024年1月8日印发");
        assertThat(imprint.getCTTbl().getTblPr().getTblpPr().getTblpYSpec()).hasToString("bottom");
    }

    @Test
    void aRowThatDoesNotFillItsTableIsRefused() {
        var table = new PaperTable(
                null,
                null,
                List.of(PaperTable.Column.of(1), PaperTable.Column.of(1)),
                List.of(),
                List.of(List.of(PaperCell.of("一"))));
        var paper = PaperDraft.titled("表").table(table).paper();

        assertThatThrownBy(() -> papers.docx(paper)).isInstanceOf(IllegalArgumentException.class);
    }

    /** For looking at: {@code soffice --convert-to pdf target/papers/*.docx}. */
    @Test
    void theFilesCanBeLookedAt() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("pages.docx"), papers.docx(PaperFixtures.fullPages()));
        Files.write(
                folder.resolve("everything.docx"),
                papers.docx(PaperFixtures.everything().paper()));

        assertThat(folder.resolve("everything.docx")).isNotEmptyFile();
    }

    private XWPFDocument opened(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(papers.docx(paper)));
    }

    private static String letters(XWPFDocument document, String style) {
        var letters = document.getStyles().getStyle(style).getCTStyle().getRPr();
        assertThat(letters.getRFontsArray(0).getAscii())
                .isEqualTo(letters.getRFontsArray(0).getEastAsia());
        return letters.getRFontsArray(0).getEastAsia() + " "
                + (int) number(letters.getSzArray(0).getVal()) / 2;
    }

    private static double number(Object twips) {
        return Double.parseDouble(twips.toString());
    }

    private static String mm(Object twips) {
        return String.valueOf(Math.round(number(twips) * TWIPS_TO_MM * 10) / 10.0);
    }
}
