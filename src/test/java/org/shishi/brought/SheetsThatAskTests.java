package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a sheet leaves open is asked at every door, of programs and on the pages, and nothing is written before. */
@WholeApplication
class SheetsThatAskTests {

    private static final String UNITS = "/api/v1/units/import?dryRun=true";
    private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Test
    void hiddenRowsAreReadOrLeftAsWasSaid() {
        var sysadmin = Visitor.signedIn(port, "sysadmin");
        var sheet = units();
        var asked = sysadmin.upload(UNITS, "file", "单位.xlsx", sheet);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("\"key\":\"hidden.rows.单位\"").contains("\"choices\":[\"take\",\"leave\"]");
        var taken = sysadmin.upload(UNITS + answer("hidden.rows.单位:take"), "file", "单位.xlsx", sheet);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("看得见的局").contains("看不见的局");
        var left = sysadmin.upload(UNITS + answer("hidden.rows.单位:leave"), "file", "单位.xlsx", sheet);
        assertThat(left.body()).contains("看得见的局").doesNotContain("看不见的局");
        assertThat(sysadmin.upload(UNITS + "&answer=nonsense", "file", "单位.xlsx", sheet)
                        .body())
                .contains("sheet.answer.form");
    }

    /** Nobody chooses the file again, to answer or to take it. */
    @Test
    void aPageKeepsTheSheetWhileItAsks() {
        var sysadmin = Visitor.signedIn(port, "sysadmin");
        var page = "/admin/units/import";
        var asked = sysadmin.upload(page + "?checkOnly=true", "file", "单位.xlsx", units())
                .body();
        assertThat(asked).contains("answer.hidden.rows.单位").contains("第 3 行");
        var kept = kept(asked);
        var checked = sysadmin.post(page, Map.of("kept", kept, "checkOnly", "true", "answer.hidden.rows.单位", "leave"))
                .body();
        assertThat(checked).contains("看得见的局").doesNotContain("看不见的局");
        assertThat(kept(checked)).isEqualTo(kept);
        assertThat(checked).contains("value=\"leave\"");
        var stranger = Visitor.signedIn(port, "secadmin");
        assertThat(stranger.post("/admin/accounts/import", Map.of("kept", kept)).body())
                .doesNotContain("看得见的局");
        var other = sysadmin.post("/admin/units/import", Map.of("kept", "999999999", "checkOnly", "true"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void aPercentOfSeveralReportsIsEachOnesOrIsLeft() {
        var county = Visitor.signedIn(port, "county");
        var path = "/api/v1/reports/import?dryRun=true";
        var sheet = changed(county.bytes("/reports/office/2023-09-2/export.xlsx"), reports -> {
            int column = column(reports, "形象进度");
            int first = reports.getLastRowNum() - 1;
            reports.getRow(first + 1).getCell(column).setBlank();
            reports.addMergedRegion(new CellRangeAddress(first, first + 1, column, column));
        });
        var asked = county.upload(path, "file", "报送.xlsx", sheet);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        assertThat(asked.body()).contains("\"key\":\"merged.percent\"");
        var each = county.upload(path + answer("merged.percent:each"), "file", "报送.xlsx", sheet);
        var left = county.upload(path + answer("merged.percent:leave"), "file", "报送.xlsx", sheet);
        assertThat(rows(each.body()) - rows(left.body())).isEqualTo(2);
        assertThat(each.body()).doesNotContain("report.percent.missing").doesNotContain("sheet.cell.merged");
    }

    @Test
    void unitsAreWrittenAsOfficesWriteThemInReportsToo() {
        var county = Visitor.signedIn(port, "county");
        var sheet = changed(county.bytes("/reports/office/2023-09-2/export.xlsx"), reports -> {
            var row = reports.getRow(reports.getLastRowNum());
            int column = column(reports, "填报单位");
            var unit = row.getCell(column).getStringCellValue();
            row.createCell(column).setCellValue("青田县" + unit.replaceFirst("^县", "") + "（牵头）");
        });
        var tried = county.upload("/api/v1/reports/import?dryRun=true", "file", "报送.xlsx", sheet);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("（牵头）").doesNotContain("ERROR");
    }

    /** An office whose list of problems has no column for category and severity says them once. */
    @Test
    void whatAListDoesNotSayOfAnyOfItsRowsIsAskedOnce() {
        var inspection = Visitor.signedIn(port, "inspection");
        var path = "/api/v1/supervision/import?dryRun=true";
        var sheet = sheet("问题清单", """
                        检查时间|项目编号|存在问题|整改责任单位|整改意见|整改期限
                        2023-05-08|2023-X-04-01|边坡松动|县公路管理所|加固|2023-06-30
                        2023-05-08|2023-X-04-01|标线磨损|县公路管理所|补划|2023-06-30""", """
                        日期|类型|参加单位|主题
                        2023-05-08|专项督查|县政府督查室|路况""");
        var asked = inspection.upload(path, "file", "问题.xlsx", sheet);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(409);
        assertThat(asked.body())
                .contains("unit.县公路管理所")
                .containsOnlyOnce("\"key\":\"finding.category\"")
                .contains("FindingCategory.QUALITY");
        var answers = answer("unit.县公路管理所:县交通运输局")
                + answer("finding.category:FindingCategory.QUALITY")
                + answer("finding.severity:Severity.MINOR");
        var answered = inspection.upload(path + answers, "file", "问题.xlsx", sheet);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).doesNotContain("ERROR");
    }

    private static long rows(String body) {
        return Pattern.compile("\"number\":").matcher(body).results().count();
    }

    private static String kept(String page) {
        var found = KEPT.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String answer(String pair) {
        return "&answer=" + URLEncoder.encode(pair, StandardCharsets.UTF_8);
    }

    private static byte[] units() {
        return changed(
                sheet("单位", "单位名称|性质\n看得见的局|部门\n看不见的局|部门"),
                units -> units.getRow(2).setZeroHeight(true));
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.toString().equals(heading)) {
                    return cell.getColumnIndex();
                }
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static byte[] changed(byte[] workbook, Consumer<XSSFSheet> change) {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            change.accept(read.getSheetAt(0));
            return bytes(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first is called so, the others stand behind it. */
    private static byte[] sheet(String name, String... texts) {
        try (var workbook = new XSSFWorkbook()) {
            for (var text : texts) {
                var sheet = workbook.createSheet(
                        workbook.getNumberOfSheets() == 0 ? name : "表" + workbook.getNumberOfSheets());
                text.lines().forEach(line -> {
                    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (var cell : line.split("\\|", -1)) {
                        row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell);
                    }
                });
            }
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
