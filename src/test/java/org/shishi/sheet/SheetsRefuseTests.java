package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.shared.RuleViolation;

class SheetsRefuseTests {

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(new byte[0], "sheet.file.empty");
        refused("\n \n,,\n".getBytes(StandardCharsets.UTF_8), "sheet.file.empty");
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("空");
            workbook.write(out);
        }
        refused(out.toByteArray(), "sheet.file.empty");
    }

    @Test
    void anOldWorkbookIsRefusedWhateverItsName() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("序号");
            workbook.write(out);
        }
        refused(out.toByteArray(), "sheet.file.old-xls");
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("密码");
            try (var packed = encryptor.getDataStream(files)) {
                packed.write(SheetFixtures.ledger());
            }
            files.writeFilesystem(out);
        }
        refused(out.toByteArray(), "sheet.file.encrypted");
    }

    @Test
    void aWorkbookWithMacrosIsRefused() {
        refused(workbookWith("xl/vbaProject.bin", new byte[10]), "sheet.file.macro");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsOpened() {
        refused(workbookWith("xl/worksheets/sheet1.xml", new byte[30 * 1024 * 1024]), "sheet.file.bomb");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() {
        var limits = new SheetLimits(1_000_000, 100_000, 100_000, 100, 100, 100, 100, 1000);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Sheets.read(SheetFixtures.ledger(), "a.xlsx", limits))
                .matches(violation -> violation.code().equals("sheet.file.bomb"));
    }

    @Test
    void tooManyPartsAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (var i = 0; i < 2100; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refused(SheetFixtures.zip(parts), "sheet.file.bomb");
    }

    @Test
    void anEntryThatClimbsOutOfTheFileIsRefused() {
        refused(workbookWith("xl/../../etc/passwd", new byte[3]), "sheet.file.unsafe");
    }

    @Test
    void otherDocumentsAreRefused() {
        refused(
                SheetFixtures.zip(Map.of("[Content_Types].xml", new byte[3], "word/document.xml", new byte[3])),
                "sheet.file.other");
        refused(SheetFixtures.zip(Map.of("照片.txt", new byte[3])), "sheet.file.other");
        refused("%PDF-1.7 ".getBytes(StandardCharsets.UTF_8), "sheet.file.other");
        refused(new byte[] {1, 2, 0, 4, 5}, "sheet.file.other");
    }

    @ParameterizedTest
    @CsvSource({"89504E470D0A1A0A", "FFD8FFE000104A46", "4749463839610100", "524946460000000057454250"})
    void aPictureIsRefused(String hex) {
        refused(java.util.HexFormat.of().parseHex(hex), "sheet.file.picture");
    }

    @Test
    void aWebPageNamedXlsIsRefused() {
        refused("<html><table><tr><td>序号</td></tr></table>".getBytes(StandardCharsets.UTF_8), "sheet.file.web-page");
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        refused(java.util.Arrays.copyOf(SheetFixtures.ledger(), 60_000), "sheet.file.damaged");
    }

    @Test
    void aFileOverTheLimitIsRefusedWithoutReadingMore() {
        var endless = new ByteArrayInputStream(new byte[30 * 1024 * 1024]);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Sheets.read(endless, "大.csv"))
                .matches(violation -> violation.code().equals("sheet.file.too-large"));
    }

    @Test
    void rowsColumnsAndCellsAreLimited() {
        var rows = new SheetLimits(1_000_000, 2_000_000, 2_000_000, 100, 100, 50, 100, 100_000);
        var columns = new SheetLimits(1_000_000, 2_000_000, 2_000_000, 100, 100, 500, 10, 100_000);
        var cells = new SheetLimits(1_000_000, 2_000_000, 2_000_000, 100, 100, 500, 100, 100);
        refused(SheetFixtures.ledger(), rows, "sheet.file.too-many-rows");
        refused(SheetFixtures.ledger(), columns, "sheet.file.too-wide");
        refused(SheetFixtures.ledger(), cells, "sheet.file.too-many-cells");
    }

    @Test
    void aQuotationMarkLeftOpenIsSaidWithItsRow() {
        refused("序号,名称\n1,\"没有结尾\n2,b".getBytes(StandardCharsets.UTF_8), "sheet.file.csv-broken");
    }

    @Test
    void anUnknownEncodingIsRefused() {
        refused(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 'a'}, "sheet.file.encoding");
    }

    private static byte[] workbookWith(String part, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        parts.put(part, content);
        return SheetFixtures.zip(parts);
    }

    private static void refused(byte[] content, String code) {
        refused(content, SheetLimits.DEFAULT, code);
    }

    private static void refused(byte[] content, SheetLimits limits, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Sheets.read(content, "台账.xlsx", limits))
                .satisfies(violation -> org.assertj.core.api.Assertions.assertThat(violation.code())
                        .isEqualTo(code));
    }
}
