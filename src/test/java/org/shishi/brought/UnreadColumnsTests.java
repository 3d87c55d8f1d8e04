package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.lookback.LookBackFixtures;
import org.shishi.opening.SheetDoor;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever brings a sheet is told at its door which columns were not read, and what they hold. */
@WholeApplication
class UnreadColumnsTests {

    private static final String HEADING = "栏外之话";
    private static final String VALUE = "另有一说";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    /** A sheet as its door reads it: who brings it, where, its headings and a row. */
    private record Brought(String person, String address, String headings, String row) {}

    @ParameterizedTest
    @EnumSource
    void columnsThatNobodyReadsAreNamedAtEachDoor(SheetDoor door) {
        var sheet = brought(door);
        assertThat(upload(sheet))
                .contains(HEADING)
                .contains(VALUE)
                .containsAnyOf("sheet.column.unread", "没有读取", "没有认出");
    }

    /** A column of money that nobody reads may say something else than what is written: a person leaves it, or says what it is. */
    @ParameterizedTest
    @EnumSource
    void aColumnThatLooksImportantStopsTheSheetAtEachDoor(SheetDoor door) {
        var sheet = brought(door);
        assertThat(upload(sheet, "另有投资（万元）", "30")).contains("另有投资").contains("像是金额");
        if (door != SheetDoor.LEDGER) { // whose columns are told apart by their letters
            var join = sheet.address().contains("?") ? "&" : "?";
            var answer = java.net.URLEncoder.encode("column.另有投资(万元):leave", StandardCharsets.UTF_8);
            var left = new Brought(
                    sheet.person(), sheet.address() + join + "answer=" + answer, sheet.headings(), sheet.row());
            assertThat(upload(left, "另有投资（万元）", "30")).doesNotContain("像是金额", "另有投资");
        }
    }

    @Test
    void theImportOfUnitsAmongTheOthersNamesThemToo() {
        var units = brought(SheetDoor.UNITS);
        var sheet =
                new Brought(units.person(), "/api/v1/imports?kind=units&dryRun=true", units.headings(), units.row());
        assertThat(upload(sheet)).contains("“栏外之话”栏没有认出来，没有读取。内容如：另有一说。");
    }

    private Brought brought(SheetDoor door) {
        return switch (door) {
            case UNITS -> new Brought("sysadmin", "/api/v1/units/import?dryRun=true", "单位名称,类别", "县教育局,部门");
            case ACCOUNTS ->
                new Brought("sysadmin", "/api/v1/accounts/import?dryRun=true", "姓名,账号名,单位,角色", "栏目甲,,县教育局,部门联络员");
            case CALENDAR ->
                new Brought("sysadmin", "/api/v1/calendar/2024?dryRun=true", "日期,类别,节日", "2024-01-01,放假,元旦");
            case VOTES ->
                new Brought(
                        "congress",
                        "/api/v1/votes/import?planYear=2023&dryRun=true",
                        "单位代码,乡镇（街道）,方式,日期,应选数,候选数,应到代表,实到代表,发出票,收回票,有效票,无效票,序号,候选项目,赞成,反对,弃权,结果",
                        "331121101,温溪镇,票决,2023-01-12,1,1,70,70,70,70,70,0,1,甲,50,10,10,入选");
            case LEDGER ->
                new Brought("county", "/api/v1/imports?dryRun=true", "项目编号,项目名称,牵头单位,级别", "2023-S-999,某路,县教育局,县级");
            case REPORTS ->
                new Brought(
                        "county",
                        "/api/v1/reports/import?dryRun=true",
                        "项目编号,报送期,填报单位,形象进度",
                        "2023-S-999,2023年9月下半月,县教育局,50%");
            case MONEY ->
                new Brought(
                        "finance",
                        "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08",
                        "项目编号,日期,环节,资金级次,渠道,金额(万元)",
                        "2023-S-001,2023-03-01,支付,县级,财政预算,3");
            case SUPERVISION ->
                new Brought(
                        "inspection",
                        "/api/v1/supervision/import?dryRun=true",
                        "日期,类型,参加单位,主题",
                        "2023-03-01,专项督查,县教育局,看看工地");
            case SUPERIOR ->
                new Brought(
                        "inspection",
                        "/api/v1/superior-notices/import?dryRun=true",
                        "发文日期,层级,上级单位,文号,类型,涉及单位,内容,年度",
                        "2023-11-01,市级,市政府督查室,丽政督〔2023〕99号,表扬,县教育局,进度快,2023");
            case SATISFACTION ->
                new Brought(
                        "finance",
                        "/api/v1/assessments/%d/counts/sheet".formatted(assessment()),
                        "项目,满意,基本满意,不满意",
                        "甲路,41,17,2");
            case LOOK_BACKS -> {
                var looks = LookBackFixtures.of(application);
                var code = looks.finished();
                yield new Brought(
                        "inspector",
                        "/api/v1/look-backs/%d/answers".formatted(looks.planned(code)),
                        "项目编号,查看日期,使用情况,质量状况,尚欠款（万元）",
                        code + ",2024-01-08,在用,良好,0");
            }
        };
    }

    private long assessment() {
        return AssessmentFixtures.of(application).frozen(60, AssessmentFixtures.FINISHED);
    }

    @Test
    void thePageOfUnitsSaysSoToo() {
        assertThat(page(SheetDoor.UNITS, "/admin/units/import?checkOnly=true"))
                .contains("未读取")
                .contains(said());
    }

    @Test
    void thePageOfAYearsDaysSaysSoToo() {
        assertThat(page(SheetDoor.CALENDAR, "/admin/calendar/2024?checkOnly=true"))
                .contains(said());
    }

    @Test
    void thePageOfACountSaysSoToo() {
        assertThat(page(SheetDoor.SATISFACTION, "/assessments/%d/count/sheet".formatted(assessment())))
                .contains(said());
    }

    /** Its drafts are kept all the same; the page stays, and says what it left aside. */
    @Test
    void thePageOfALookBackSaysSoToo() {
        var looks = LookBackFixtures.of(application);
        var code = looks.finished();
        long id = looks.planned(code);
        var sheet = new Brought(
                "inspector",
                "/look-backs/" + id + "/answers",
                "项目编号,查看日期,使用情况,质量状况,尚欠款（万元）",
                code + ",2024-01-08,在用,良好,0");
        var page = Jsoup.parse(upload(sheet));
        assertThat(page.select("#outcome").text()).contains("查看结果已保存").contains(said());
        assertThat(Visitor.signedIn(port, "inspector")
                        .get("/api/v1/look-backs/" + id + "/projects/1")
                        .body())
                .contains("IN_USE");
    }

    private static String said() {
        return "“栏外之话”栏没有认出来，没有读取。内容如：另有一说。";
    }

    private String page(SheetDoor door, String address) {
        var sheet = brought(door);
        return upload(new Brought(sheet.person(), address, sheet.headings(), sheet.row()));
    }

    private String upload(Brought sheet) {
        return upload(sheet, HEADING, VALUE);
    }

    private String upload(Brought sheet, String heading, String value) {
        var csv = "%s,%s\n%s,%s".formatted(sheet.headings(), heading, sheet.row(), value);
        return Visitor.signedIn(port, sheet.person())
                .upload(sheet.address(), "file", "表.csv", csv.getBytes(StandardCharsets.UTF_8))
                .body();
    }
}
