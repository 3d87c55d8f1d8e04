package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Holds;

class SheetWriterTests {

    private static final SheetHead HEAD = new SheetHead(
            "项目台账",
            List.of("青田县2023年民生实事项目台账", "单位:万元    截至2024年1月8日"),
            List.of(
                    SheetColumn.of("项目编号", 16),
                    SheetColumn.of("资金", "总投资", 10),
                    SheetColumn.of("资金", "定额保障", 10),
                    SheetColumn.of("完成时限", 12)),
            1);

    @Test
    void aWorkbookPrintsOnA4LandscapeWithItsHeadingsOnEachPage() throws IOException {
        var content = xlsx("2023-S-001", new BigDecimal("872.07"), 25, LocalDate.of(2023, 12, 31));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = book.getSheetAt(0);

            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
            assertThat(book.getPrintArea(0)).endsWith("!$A$1:$D$5");
        }
    }

    @Test
    void aWorkbookHasMergedTitlesTwoLevelHeadingsAndFrozenPanes() throws IOException {
        var table = Sheets.read(xlsx("2023-S-001", new BigDecimal("872.07"), 25, LocalDate.of(2023, 12, 31)), "")
                .get(0);

        assertThat(table.name()).isEqualTo("项目台账");
        assertThat(table.merges())
                .containsExactlyInAnyOrder(
                        new MergedArea(1, 1, 0, 3),
                        new MergedArea(2, 2, 0, 3),
                        new MergedArea(3, 3, 1, 2),
                        new MergedArea(3, 4, 0, 0),
                        new MergedArea(3, 4, 3, 3));
        assertThat(texts(table.rows().get(2))).containsExactly("项目编号", "资金", "资金", "完成时限");
        assertThat(texts(table.rows().get(3))).containsExactly("项目编号", "总投资", "定额保障", "完成时限");
        assertThat(table.rows().get(4).cells())
                .containsExactly(
                        Cell.text("A5", "2023-S-001"),
                        Cell.number("B5", new BigDecimal("872.07")),
                        Cell.number("C5", new BigDecimal("25")),
                        Cell.date("D5", LocalDate.of(2023, 12, 31)));
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx("a")));
        var pane = workbook.getSheetAt(0).getPaneInformation();
        assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(pane.getVerticalSplitPosition()).isEqualTo((short) 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-减少",
                "@角色",
                "\t缩进",
                "\n换行",
                "_x0041_",
                "第_x000D_行",
                "_x005F_x0041_",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "'=1",
                "''@",
                "'普通",
                " =1",
                "普通,\"引号\"\n第二行"
            })
    @Holds("ASVS 1.3.3")
    void textNeverComesToLifeAndComesBackUnchanged(String text) throws IOException {
        var written = xlsx(text);
        assertThat(value(written)).isEqualTo(text);
        assertThat(value(csv(text))).isEqualTo(text);

        var cell = new XSSFWorkbook(new ByteArrayInputStream(written))
                .getSheetAt(0)
                .getRow(4)
                .getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(FormulaGuard.isAlive(text));
        var line = new String(csv(text), StandardCharsets.UTF_8)
                .lines()
                .skip(3)
                .findFirst()
                .orElseThrow();
        assertThat(line.replaceFirst("^\"", "").stripLeading()).doesNotMatch("^[=+\\-@＝＋－＠].*");
    }

    @Test
    void everyMixtureOfDangerousSignsSurvivesBothWays() throws IOException {
        var random = new Random(20240108);
        var signs = "='+-@\t\n＝＋－＠ a,\";县1";
        var values = new ArrayList<String>();
        for (var i = 0; i < 500; i++) {
            var text = new StringBuilder("x".repeat(random.nextInt(2)));
            for (var length = random.nextInt(6); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (!text.toString().isBlank()) {
                values.add(text.toString());
            }
        }

        for (Function<java.io.OutputStream, SheetWriter> kind :
                List.<Function<java.io.OutputStream, SheetWriter>>of(SheetWriter::xlsx, SheetWriter::csv)) {
            var out = new ByteArrayOutputStream();
            try (var writer = kind.apply(out)) {
                writer.sheet(new SheetHead("表", List.of(), List.of(SheetColumn.of("甲", 9), SheetColumn.of("乙", 9)), 0));
                for (var value : values) {
                    writer.row("行", value);
                }
                writer.finish();
            }
            var rows = Sheets.read(out.toByteArray(), "a.csv").get(0).rows();
            assertThat(rows.stream().skip(1).map(row -> row.cell(1).text()).toList())
                    .isEqualTo(values);
        }
    }

    @Test
    void moneyBeyondTheProgramsPrecisionIsWrittenAsTextToStayExact() throws IOException {
        var exact = new BigDecimal("12345678901234.123456");
        var read = Sheets.read(xlsx(exact), "").get(0).rows().get(4).cell(0);

        assertThat(read.text()).isEqualTo("12345678901234.123456");
    }

    @Test
    void cellsAsReadAreWrittenAsTheyWere() throws IOException {
        var row = Sheets.read(SheetFixtures.ledger(), "").get(0).rows().get(4);
        var again = Sheets.read(xlsx(row.cells().toArray()), "").get(0).rows().get(4);

        assertThat(again.cells()).isEqualTo(row.cells());
    }

    @Test
    void csvHasItsMarkAndOneHeaderRow() throws IOException {
        var lines = new String(
                        csv("2023-S-001", new BigDecimal("-8.50"), null, LocalDate.of(2023, 12, 31)),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines)
                .containsExactly(
                        "\uFEFF青田县2023年民生实事项目台账",
                        "单位:万元    截至2024年1月8日",
                        "项目编号,总投资,定额保障,完成时限",
                        "2023-S-001,-8.50,,2023-12-31");
    }

    private static String value(byte[] file) {
        var rows = Sheets.read(file, "a").get(0).rows();
        return rows.get(rows.size() - 1).cell(0).text();
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static byte[] xlsx(Object... row) throws IOException {
        return written(SheetWriter::xlsx, row);
    }

    private static byte[] csv(Object... row) throws IOException {
        return written(SheetWriter::csv, row);
    }

    private static byte[] written(Function<java.io.OutputStream, SheetWriter> kind, Object... row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = kind.apply(out)) {
            writer.sheet(HEAD);
            writer.row(row);
            writer.finish();
        }
        return out.toByteArray();
    }
}
