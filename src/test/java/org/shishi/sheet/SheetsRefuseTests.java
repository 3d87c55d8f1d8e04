package org.shishi.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.ledger.Ledgers;
import org.shishi.testing.Holds;

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
    @Holds("ASVS 5.2.3")
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
    @Holds("ASVS 5.2.3")
    void tooManyPartsAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (var i = 0; i < 2100; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refused(SheetFixtures.zip(parts), "sheet.file.bomb");
    }

    @Test
    @Holds("ASVS 5.3.2")
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
        var utf16 = "编号,名称,形象进度\n2023-S-001,公交站,60%\n";
        refused(utf16.getBytes(StandardCharsets.UTF_16LE), "sheet.file.encoding");
        refused(utf16.getBytes(StandardCharsets.UTF_16BE), "sheet.file.encoding");
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
                .satisfies(violation -> assertThat(violation.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"
            })
    void aBrokenSheetIsRefusedAsDamaged(String rows) {
        refused(workbookWithRows("", rows), "sheet.file.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A1\"><v>1E999999999</v></c>",
                "<c r=\"A1\"><v>eins</v></c>",
                "<c r=\"A1\"><v>NaN</v></c>",
                "<c r=\"A1\"><v> </v></c>",
                "<c r=\"A1\" t=\"s\"><v>99</v></c>",
                "<c r=\"A1\" t=\"d\"><v>08:30:00</v></c>",
                "<c r=\"A1\" t=\"d\"><v>morgen, übermorgen</v></c>"
            })
    void aBadCellIsOneBadCell(String cell) {
        var rows = "<row r=\"1\">" + cell + "<c r=\"B1\"><v>7</v></c></row>";
        var row =
                Sheets.read(workbookWithRows("", rows), "台账.xlsx").get(0).rows().get(0);
        assertThat(row.cell(0).kind()).isEqualTo(CellKind.ERROR);
        assertThat(row.cell(1).number()).isEqualByComparingTo("7");
    }

    @Test
    void anOpenDocumentIsToldWhatToBeSavedAs() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", "<office/>".getBytes(StandardCharsets.UTF_8));
        refused(SheetFixtures.zip(parts), "sheet.file.ods");
    }

    @Test
    @Holds("ASVS 1.5.1")
    void entitiesAreNotExpanded() {
        var doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        refused(
                workbookWithRows(doctype, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>"),
                "sheet.file.damaged");
    }

    @Test
    void oneCellCanNotFillTheMemory() {
        var random = new java.util.Random(1);
        var text = new StringBuilder();
        while (text.length() < 200_000) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        refused(
                workbookWithRows("", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"),
                "sheet.file.bomb");
    }

    @Test
    void whateverIsBrokenTheAnswerIsARuleAndNoCrash() throws IOException {
        var random = new java.util.Random(20230101);
        var whole = parts(SheetFixtures.ledger());
        whole.keySet().removeIf(name -> name.matches("xl/worksheets/sheet[2-7].*") || name.contains("theme"));
        var names = List.copyOf(whole.keySet());
        for (var i = 0; i < 150; i++) {
            var broken = new LinkedHashMap<>(whole);
            var name = names.get(random.nextInt(names.size()));
            broken.put(name, mutated(whole.get(name), random));
            try {
                Ledgers.all(Sheets.read(SheetFixtures.zip(broken), "a.xlsx"))
                        .forEach(ledger -> ledger.read(SheetFixtures.planYear(2023)));
            } catch (RuleViolation e) {
                assertThat(e.code()).startsWith("sheet.file.");
            }
        }
    }

    private static byte[] mutated(byte[] content, java.util.Random random) {
        var mutated = content.clone();
        for (var n = 1 + random.nextInt(4); n > 0 && mutated.length > 0; n--) {
            mutated[random.nextInt(mutated.length)] = (byte) "<>\"/=0x9é".charAt(random.nextInt(9));
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(mutated, random.nextInt(mutated.length + 1)) : mutated;
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static byte[] workbookWithRows(String doctype, String rows) {
        try {
            var out = new ByteArrayOutputStream();
            try (var workbook = new XSSFWorkbook()) {
                workbook.createSheet("表").createRow(0).createCell(0).setCellValue("a");
                workbook.write(out);
            }
            var parts = parts(out.toByteArray());
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    ("<?xml version=\"1.0\"?>" + doctype
                                    + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                    + "<sheetData>" + rows + "</sheetData></worksheet>")
                            .getBytes(StandardCharsets.UTF_8));
            return SheetFixtures.zip(parts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
