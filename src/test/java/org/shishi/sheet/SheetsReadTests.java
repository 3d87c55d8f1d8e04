package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;

class SheetsReadTests {

    @Test
    void theLedgerWorkbookIsReadWhole() {
        var tables = Sheets.read(SheetFixtures.ledger(), "qingtian-2023.xlsx");

        assertThat(tables)
                .extracting(SheetTable::name)
                .containsExactly("项目台账", "单位名录", "票决情况", "资金台账", "进展报送", "督查台账", "交办单");
        assertThat(tables).extracting(table -> table.rows().size()).containsExactly(226, 61, 116, 750, 2105, 12, 7);
        var first = tables.get(0).rows().get(4);
        assertThat(first.number()).isEqualTo(5);
        assertThat(first.cell(1)).isEqualTo(Cell.text("B5", "2023-S-001"));
        assertThat(first.cell(9)).isEqualTo(Cell.date("J5", LocalDate.of(2023, 12, 31)));
        assertThat(first.cell(10)).isEqualTo(Cell.number("K5", new BigDecimal("872.07")));
        assertThat(first.cell(11)).isEqualTo(Cell.empty("L5"));
        assertThat(first.cell(99)).isEqualTo(Cell.empty("CV5"));
    }

    @Test
    void aMergedValueIsSeenInEveryCellThatItCovers() {
        var rows = Sheets.read(SheetFixtures.ledger(), "").get(0).rows();

        assertThat(rows.get(111).cell(3)).isEqualTo(Cell.text("D112", "1.教育优学"));
        assertThat(rows.get(113).cell(3).text()).isEqualTo("1.教育优学");
        assertThat(rows.get(113).cell(3).ref()).isEqualTo("D114");
        assertThat(rows.get(113).cell(3).covered()).isTrue();
        assertThat(rows.get(2).cell(11).text()).isEqualTo("资金");
    }

    @Test
    void typesComeFromTheStyleAndNumbersLoseTheirNoise() throws IOException {
        var row = row(workbook -> {
            var cells = workbook.createSheet("表").createRow(2);
            cells.createCell(0).setCellValue(872.0700000000001);
            styled(workbook, cells.createCell(1), "0%").setCellValue(0.8);
            styled(workbook, cells.createCell(2), "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2023, 12, 31));
            styled(workbook, cells.createCell(3), "yyyy\"年\"m\"月\"").setCellValue(LocalDate.of(2023, 12, 1));
            cells.createCell(4).setCellFormula("1/0");
            cells.createCell(5).setCellFormula("1+1");
            cells.createCell(6).setCellValue(331121001);
            cells.createCell(7).setCellValue(true);
            cells.createCell(8).setCellValue(0.1 + 0.2);
            cells.createCell(9).setCellValue(123456789.123456);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cells.getCell(4));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cells.getCell(5));
        });

        assertThat(row.cell(0)).isEqualTo(Cell.number("A3", new BigDecimal("872.07")));
        assertThat(row.cell(1)).isEqualTo(Cell.percent("B3", new BigDecimal("0.8")));
        assertThat(row.cell(1).text()).isEqualTo("80%");
        assertThat(row.cell(2)).isEqualTo(Cell.date("C3", LocalDate.of(2023, 12, 31)));
        assertThat(row.cell(3).kind()).isEqualTo(CellKind.MONTH);
        assertThat(row.cell(3).text()).isEqualTo("2023-12");
        assertThat(row.cell(4)).isEqualTo(Cell.error("E3", "#DIV/0!"));
        assertThat(row.cell(5)).isEqualTo(Cell.number("F3", new BigDecimal("2")));
        assertThat(row.cell(6).text()).isEqualTo("331121001");
        assertThat(row.cell(7).kind()).isEqualTo(CellKind.BOOLEAN);
        assertThat(row.cell(8).text()).isEqualTo("0.3");
        assertThat(row.cell(9).text()).isEqualTo("123456789.123456");
    }

    @Test
    void theCalendarOf1904IsHonoured() throws IOException {
        var row = row(workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            styled(workbook, workbook.createSheet("表").createRow(0).createCell(0), "yyyy-mm-dd")
                    .setCellValue(LocalDate.of(2023, 12, 31));
        });

        assertThat(row.cell(0).date()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void aMergeOverTheWholeSheetCoversOnlyWhatIsUsed() throws IOException {
        var row = row(workbook -> {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("题目");
            sheet.addMergedRegion(new CellRangeAddress(0, 1_048_575, 0, 1));
        });

        assertThat(row.cell(1).text()).isEqualTo("题目");
    }

    @Test
    void csvIsReadInEveryEncodingAndWithEveryDelimiter() {
        var text = "青田县2023年台账\n序号,项目名称,牵头单位\n1,\"新增学位,360个\",县教育局\n";
        assertThat(thirdCsvRow(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("1|新增学位,360个|县教育局");
        assertThat(thirdCsvRow(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1|新增学位,360个|县教育局");
        assertThat(thirdCsvRow(text.getBytes(Charset.forName("GB18030")))).isEqualTo("1|新增学位,360个|县教育局");
        assertThat(thirdCsvRow(text.getBytes(StandardCharsets.UTF_16))).isEqualTo("1|新增学位,360个|县教育局");
        assertThat(thirdCsvRow(text.replace("\"", "").replace(",", "\t").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1|新增学位|360个|县教育局");
        assertThat(thirdCsvRow("题\n序号;名称;单位\n1;学位,3,5个;县府办".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1|学位,3,5个|县府办");
    }

    @Test
    void aCsvTableIsNamedAfterItsFileAndKeepsRowNumbers() {
        var table = Sheets.read("a,b\n\n1,2\n".getBytes(StandardCharsets.UTF_8), "C:\\报送\\台账.csv")
                .get(0);

        assertThat(table.name()).isEqualTo("台账");
        assertThat(table.rows()).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(table.rows().get(1).cell(1).ref()).isEqualTo("B3");
    }

    @Test
    void theDirectoryOfUnitsIsFoundByItsHeadings() {
        var units = TableByHeaders.in(SheetKind.UNITS, Sheets.read(SheetFixtures.ledger(), ""), "单位代码", "单位名称", "类别");

        assertThat(units.sheet()).isEqualTo("单位名录");
        assertThat(units.headerRow()).isEqualTo(3);
        assertThat(units.rows()).hasSize(58);
        assertThat(units.cell(units.rows().get(26), "单位代码").text()).isEqualTo("331121001");
        assertThat(units.asMaps().get(57).get("单位名称").text()).isEqualTo("阜山乡");
    }

    private static String thirdCsvRow(byte[] content) {
        var row = Sheets.read(content, "a.csv").get(0).rows().get(2);
        return String.join("|", row.cells().stream().map(Cell::text).toList());
    }

    private interface Filling {
        void fill(XSSFWorkbook workbook);
    }

    private static org.apache.poi.ss.usermodel.Cell styled(
            XSSFWorkbook workbook, org.apache.poi.ss.usermodel.Cell cell, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static SheetRow row(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            filling.fill(workbook);
            workbook.write(out);
        }
        return Sheets.read(out.toByteArray(), "a.xlsx").get(0).rows().get(0);
    }
}
