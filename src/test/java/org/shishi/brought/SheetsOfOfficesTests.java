package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets as offices lay them out, at each door: read with the right value, or asked about; never taken in silence. */
@WholeApplication
class SheetsOfOfficesTests {

    private static final String REPORTS = "/api/v1/reports/import?dryRun=true";
    private static final String MONEY = "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08";
    private static final String SUPERVISION = "/api/v1/supervision/import?dryRun=true";
    private static final String SUPERIOR = "/api/v1/superior-notices/import?dryRun=true";
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    /** A sheet of another office; {t} is the title of a project, {c} its code, {u} the unit that leads it. */
    enum Sheet {
        REPORTS_IN_OTHER_WORDS(
                "county",
                REPORTS,
                "2023年9月项目进展月报表\n序号,实事名称,牵头单位,当前进度,当前进展\n1,{t},{u},60%,主体施工\n注：由县府办汇总,,,,\n",
                "period"),
        REPORTS_WITHOUT_PERCENT("county", REPORTS, "9月进展情况\n实事名称,牵头单位,进展情况\n{t},{u},已完成60%\n", "heading.形象进度"),
        REPORTS_WITHOUT_UNIT("county", REPORTS, "9月进展情况\n实事名称,完成比例\n{t},60%\n", "heading.填报单位"),
        REPORTS_IN_TWO_ROWS("county", REPORTS, "9月月报\n实事名称,责任单位,进展,\n,,形象进度,存在问题\n{t},{u},６０％,缺钱\n", "period"),
        REPORTS_OR_LEDGER("county", REPORTS, "实事名称,责任单位,年度目标,完成比例\n{t},{u},建成,60%\n", "kind", "period"),
        REPORTS_WITH_SHARES("county", REPORTS, "9月月报\n实事名称,责任单位,目前进度\n{t},{u},0.6\n", "period", "shares.percent"),
        MONEY_BY_TIERS(
                "finance",
                MONEY,
                "单位：万元\n项目名称,日期,环节,渠道,中央,省级,县级,合计\n{t},2023.6.30,下达,专项债,100,,50,150\n合计,,,,100,,50,150\n"),
        MONEY_BY_TIERS_THAT_DO_NOT_ADD_UP(
                "finance", MONEY, "单位：万元\n项目名称,日期,环节,渠道,中央,县级,合计\n{t},2023.6.30,下达,专项债,100,50,160\n", "!160"),
        MONEY_BY_TIERS_WITH_SUM_IN_WORDS(
                "finance",
                MONEY,
                "单位：万元\n项目名称,日期,环节,渠道,中央,县级,合计\n{t},2023.6.30,下达,专项债,100,50,150\n合计：160万元,,,,,,\n",
                "!写的是 160，各行之和是 150，相差 10"),
        MONEY_WITHOUT_CHANNEL(
                "finance",
                MONEY,
                "项目名称,下达日期,下达金额（万元）,资金来源\n{t},2023-06-30,100,省级资金\n",
                "heading.环节",
                "heading.渠道",
                "heading.日期",
                "heading.金额"),
        MONEY_WITH_DITTO(
                "finance", MONEY, "项目名称,日期,环节,资金级次,渠道,金额（万元）\n{t},2023-06-30,下达,省级,专项债,100\n同上,2023-07-30,〃,〃,同上,50\n"),
        MONEY_WITH_SUM_IN_WORDS(
                "finance",
                MONEY,
                "共3笔\n项目名称,日期,环节,资金级次,渠道,金额（万元）\n{t},2023-06-30,下达,省级,专项债,100\n合计：120万元,,,,,\n填表人：张三,,审核：李四,,,\n",
                "!20",
                "!表题写的是 3",
                "!第 5 行是说明"),
        PAPERS_IN_OTHER_WORDS(
                "inspection",
                SUPERIOR,
                "2023年上级来文登记表\n序号,来文单位,文号,标题,收文日期,办结时限,承办单位,办理情况\n1,市政府督查室,丽督〔2023〕7号,关于进度滞后的通报,2023-10-20,2023-11-20,{u},正在办理\n",
                "heading.发文日期",
                "heading.层级",
                "heading.类型"),
        PAPERS_WITH_TITLES(
                "inspection",
                SUPERIOR,
                "2023年\n发文日期,层级,上级单位,文号,类型,涉及项目,内容\n2023-10-20,市级,市政府督查室,丽督〔2023〕8号,通报滞后,{t},进度滞后\n"),
        NOTICES_IN_OTHER_WORDS(
                "inspection",
                SUPERVISION,
                "交办单号,交办日期,督办事项,责任单位,存在问题,整改期限\n90001,2023-10-20,看看,{u},进度慢,2023-11-20\n",
                "!supervision.import.gap"),
        NOTICES_WITH_ANOTHER_TITLE(
                "inspection",
                SUPERVISION,
                "期号,签发日期,交办事项,承办单位,问题,办结时限,项目编号,项目名称\n90001,2023-10-20,看看,{u},进度慢,2023-11-20,{c},毫不相干的另一项工程\n",
                "!supervision.project.title"),
        NOTICES_WITH_LITTLE(
                "inspection",
                SUPERVISION,
                "期号,签发日期,情况,承办单位,甲,办结时限\n1,2023-10-20,看看,{u},进度慢,2023-11-20\n",
                "heading.交办事项",
                "heading.问题"),
        UNITS_WITHOUT_KIND("sysadmin", "/api/v1/units/import?dryRun=true", "序号,部门\n1,县某某新局\n", "heading.类别"),
        PEOPLE_WITHOUT_ROLE(
                "sysadmin",
                "/api/v1/accounts/import?dryRun=true",
                "序号,联系人,所属单位,联系方式\n1,某某人,{u},13800000000\n",
                "heading.角色"),
        DAYS_IN_OTHER_WORDS(
                "sysadmin",
                "/api/v1/calendar/2025?dryRun=true",
                "节假日,放假时间,安排\n元旦,2025年1月1日,放假\n",
                "!calendar.sheet.not.off"),
        MONEY_WITH_ODD_CELLS(
                "finance",
                MONEY,
                "项目名称,日期,环节,资金级次,渠道,金额（元）\n{t},45107,下达,省级,专项债,１２００００\n{t},2023年6月30日,拨付,县,预算内,\"30,000\"\n",
                "!sheet.date.serial",
                "!2023-06-30",
                "!\"amount\":12",
                "!\"amount\":3"),
        MONEY_IN_TWO_ROWS(
                "finance",
                MONEY,
                "项目名称,日期,环节,渠道,资金（万元）,,,\n,,,,中央,省级,县级,小计\n{t},2023.6.30,下达,专项债,100,,50,150\n",
                "-\"ERROR\"",
                "!\"CENTRAL\"",
                "!\"COUNTY\""),
        PAPERS_WITH_ODD_CELLS(
                "inspection",
                SUPERIOR,
                "2023年\n来文日期,层级,来文单位,文号,类型,承办单位,标题,办结时限\n45219,市级,市政府督查室,丽督〔2023〕9号,通报滞后,{u},进度滞后,2023.11.20\n二〇二三年十月二十日,市,〃,丽督〔2023〕10号,通报滞后,同上,进度滞后,\n",
                "-superior.import.day",
                "!2023-10-20"),
        PAPERS_OF_A_MONTH(
                "inspection",
                SUPERIOR,
                "2023年\n来文日期,层级,来文单位,文号,类型,承办单位,标题,办结时限\n2023年12月,市级,市政府督查室,丽督〔2023〕9号,通报滞后,{u},进度滞后,2024年1月底\n",
                "day.发文日期.3"),
        PROBLEMS_OF_TWO_UNITS(
                "inspection",
                SUPERVISION,
                "发现日期,项目编号,问题描述,责任单位,整改期限,整改要求,问题类别,严重程度\n2023-10-20,{c},墙面开裂,县水利局、县教育局,2023-11-20,修补,质量,一般\n",
                "lead.2"),
        NOTICES_OF_TWO_UNITS(
                "inspection",
                SUPERVISION,
                "期号,签发日期,交办事项,承办单位,问题,办结时限\n90001,2023-10-20,看看,县水利局、县教育局,进度慢,2023-11-20\n",
                "lead.2"),
        PROBLEMS_OF_A_PROJECT_BY_ITS_TITLE(
                "inspection",
                SUPERVISION,
                "发现日期,项目,问题描述,责任单位,整改期限,整改要求,问题类别,严重程度\n2023-10-20,{t},墙面开裂,{u},2023-11-20,修补,质量,一般\n",
                "-supervision.import.missing",
                "-sheet.column.unread"),
        REPORTS_WITH_MONEY(
                "county",
                REPORTS,
                "项目编号,报送期,填报单位,形象进度,累计支付,中央\n{c},2023年9月下半月,{u},60%,300,100\n",
                "column.累计支付",
                "column.中央"),
        REPORTS_OF_ANOTHER_MONTH(
                "county", REPORTS, "2023年11月进展情况表\n项目编号,报送期,填报单位,形象进度\n{c},2023年9月下半月,{u},60%\n", "period.title"),
        DAYS_AS_THE_NOTICE_HAS_THEM(
                "sysadmin",
                "/api/v1/calendar/2025?dryRun=true",
                "节日,放假时间,调休,天数\n元旦,1月1日,不调休,1天\n春节,1月28日至2月4日,1月26日（周日）、2月8日（周六）上班,8天\n劳动节,5月1日至5日,4月27日（周日）上班,5天\n国庆节,10月1日至8日,\"9月28日（周日）、10月11日（周六）上班\",8天\n合计,,,23天\n",
                "-\"ref\"",
                "!\"day\":\"2025-01-26\"",
                "!\"sheet.total.differs\",\"values\":[\"6\",\"合计\",\"放假\",23,22,1]"),
        VOTES_IN_OTHER_WORDS(
                "congress",
                "/api/v1/votes/import?planYear=2023&dryRun=true",
                "代码,乡镇,表决方式,票决日期,应选项目数,候选项目数,应到人数,实到人数,发出票数,收回票数,有效票数,无效票数,序号,项目名称,赞成票,反对票,弃权票,票决结果\n331121101,温溪镇,票决,2023.1.12,1,1,70,70,70,70,70,0,1,甲,50,10,10,通过\n",
                "-vote.import.result",
                "!温溪镇"),
        VOTES_AS_ANNOUNCED(
                "congress",
                "/api/v1/votes/import?planYear=2023&dryRun=true",
                "温溪镇2023年民生实事项目票决结果（应到代表72人，实到代表70人）\n日期,项目名称,赞成,反对,弃权,结果\n2023-01-12,甲,50,10,10,入选\n2023-01-12,乙,40,20,10,未入选\n",
                "heading.乡镇(街道)"),
        VOTES_WITH_LITTLE(
                "congress",
                "/api/v1/votes/import?planYear=2023&dryRun=true",
                "单位代码,乡镇,方式,日期,应选数,候选数,应到代表,实到代表,发出票,收回票,有效票,无效票,序号,候选项目,甲,乙,弃权,结果\n331121101,温溪镇,票决,2023-01-12,1,1,70,70,70,70,70,0,1,甲,50,10,10,入选\n",
                "heading.赞成",
                "heading.反对"),
        LEDGER_WITH_QUANTITIES(
                "county",
                "/api/v1/imports?dryRun=true&asOf=2024-01-08&planYear=2023&giveCodes=true",
                "项目名称,牵头单位,级别,工程数量\n甲校新建,县教育局,县级,12\n乙校新建,县教育局,县级,13\n",
                "!像是数量"),
        LEDGER_WITH_GROUPS(
                "county",
                "/api/v1/imports?dryRun=true&asOf=2024-01-08&planYear=2023&giveCodes=true",
                "项目名称,分类,牵头单位,级别\n甲校新建,教育类,县教育局,县级\n乙校新建,,县教育局,县级\n丙路新建,交通类,县交通运输局,县级\n丁路新建,,同上,县级\n",
                "!imports.cells.continued",
                "!imports.cells.like-above");

        private final String person;
        private final String address;
        private final String text;
        private final List<String> expected;

        /** @param expected the keys of the questions; after a ! what else is said, after a - what is not */
        Sheet(String person, String address, String text, String... expected) {
            this.person = person;
            this.address = address;
            this.text = text;
            this.expected = List.of(expected);
        }

        String person() {
            return person;
        }

        String address() {
            return address;
        }

        boolean asks() {
            return expected.stream().anyMatch(key -> !key.startsWith("!") && !key.startsWith("-"));
        }

        /** Its text, of a project of the demo that no other test has copied. */
        String of(JdbcClient jdbc) {
            var project = jdbc.sql("""
                            select p.code, p.title, u.name from project_now p join unit u on u.id = p.lead_unit_id
                            where p.plan_year = 2023 and p.stage = 'UNDER_WAY'
                                and not exists (select from project_now o where o.title = p.title and o.code <> p.code) order by p.code limit 1""")
                    .query((row, n) ->
                            new String[] {row.getString("code"), row.getString("title"), row.getString("name")})
                    .single();
            return text.replace("{c}", project[0]).replace("{t}", project[1]).replace("{u}", project[2]);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void eachIsReadOrAskedAbout(Sheet sheet) {
        var answer = upload(sheet);
        var keys = KEY.matcher(answer)
                .results()
                .map(match -> match.group(1))
                .filter(key -> sheet.address.indexOf("/imports") < 0 || sheet.address.contains("funding"))
                .toList();
        assertThat(keys)
                .as(answer)
                .containsExactlyInAnyOrderElementsOf(sheet.expected.stream()
                        .filter(key -> !key.startsWith("!") && !key.startsWith("-"))
                        .toList());
        sheet.expected.stream()
                .filter(key -> key.startsWith("-"))
                .forEach(said -> assertThat(answer).doesNotContain(said.substring(1)));
        sheet.expected.stream()
                .filter(key -> key.startsWith("!"))
                .forEach(said -> assertThat(answer).contains(said.substring(1)));
    }

    @Test
    void whatWasAskedIsReadAsItWasAnswered() {
        assertThat(upload(Sheet.REPORTS_WITHOUT_UNIT, "heading.填报单位:=项目的牵头单位", "period:2023年9月下半月"))
                .contains("report.import.exists", "\"60%\""); // the demo has another one of that unit
        assertThat(upload(
                        Sheet.MONEY_WITHOUT_CHANNEL,
                        "heading.环节:=下达",
                        "heading.渠道:=专项债",
                        "heading.日期:下达日期",
                        "heading.金额:下达金额(万元)"))
                .contains("\"ALLOCATED\"", "\"PROVINCIAL\"", "\"SPECIAL_BOND\"")
                .contains("100");
        assertThat(upload(Sheet.VOTES_AS_ANNOUNCED, "heading.乡镇(街道):=温溪镇"))
                .contains("number.应选数", "number.发出票", "number.收回票")
                .doesNotContain("number.应到代表", "number.实到代表", "number.有效票", "number.无效票");
        assertThat(upload(
                        Sheet.VOTES_AS_ANNOUNCED,
                        "heading.乡镇(街道):=温溪镇",
                        "number.应选数:1",
                        "number.发出票:70",
                        "number.收回票:70"))
                .contains("\"outcome\":\"NEW\"", "温溪镇")
                .doesNotContain("\"ERROR\"");
        assertThat(upload(Sheet.UNITS_WITHOUT_KIND, "heading.类别:=部门")).contains("\"NEW\"");
    }

    @Test
    void theMoneyOfEachTierIsAnEntry() {
        var read = upload(Sheet.MONEY_BY_TIERS);
        assertThat(read).contains("\"CENTRAL\"", "\"COUNTY\"").doesNotContain("\"PROVINCIAL\"", "\"ERROR\"");
    }

    /** A strict workbook is read; of the others one sentence says what to save them as, at each door. */
    @ParameterizedTest
    @EnumSource
    void filesOfOtherProgramsAreReadOrToldWhatToBe(Sheet sheet) throws IOException {
        var visitor = Visitor.signedIn(port, sheet.person());
        for (var name : List.of("表.xls", "表.et", "表.ods")) {
            var content = name.endsWith(".ods") ? openDocument() : oldWorkbook();
            assertThat(visitor.upload(sheet.address(), "file", name, content).body())
                    .as(name)
                    .contains("另存为 .xlsx");
        }
        var page = "<html><table><tr><td>项目编号</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(visitor.upload(sheet.address(), "file", "表.xls", page).body())
                .contains("sheet.file.web-page");
        var cut = Arrays.copyOf(oldWorkbook(), 1032);
        assertThat(visitor.upload(sheet.address(), "file", "表.xls", cut).body()).contains("sheet.file.damaged");
        var strict = new ClassPathResource("sheets-in-the-wild/w-strict-ooxml.xlsx").getContentAsByteArray();
        assertThat(visitor.upload(sheet.address(), "file", "表.xlsx", strict).body())
                .doesNotContain("sheet.file.");
    }

    /** As the programs of offices save text: in any of their encodings, with any of their signs between cells. */
    @ParameterizedTest
    @EnumSource
    void textIsReadAsAnyProgramSavesIt(Sheet sheet) {
        var visitor = Visitor.signedIn(port, sheet.person());
        var text = sheet.of(jdbc);
        var plain = answer(visitor, sheet, text, StandardCharsets.UTF_8);
        for (var name : List.of("GBK", "GB18030", "UTF-16")) {
            assertThat(answer(visitor, sheet, text, Charset.forName(name)))
                    .as(name)
                    .isEqualTo(plain);
        }
        assertThat(answer(visitor, sheet, "\uFEFF" + text, StandardCharsets.UTF_8))
                .isEqualTo(plain);
        if (!text.contains("\"") && !text.contains(";")) {
            assertThat(answer(visitor, sheet, text.replace(',', ';'), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
            assertThat(answer(visitor, sheet, text.replace(',', '\t'), Charset.forName("GBK")))
                    .isEqualTo(plain);
        }
    }

    private static String answer(Visitor visitor, Sheet sheet, String text, Charset as) {
        return visitor.upload(sheet.address(), "file", "表.csv", text.getBytes(as))
                .body()
                .replaceAll("\"(?:trace|traceId|at|id|instance)\":\"?[^,}]*", "");
    }

    private static byte[] oldWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("项目名称");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Map.of(
                            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<office/>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private String upload(Sheet sheet, String... answers) {
        var text = sheet.of(jdbc);
        var address = Stream.of(answers)
                .map(answer -> "&answer=" + URLEncoder.encode(answer, StandardCharsets.UTF_8))
                .reduce(sheet.address, String::concat);
        return Visitor.signedIn(port, sheet.person)
                .upload(address, "file", "表.csv", text.getBytes(StandardCharsets.UTF_8))
                .body();
    }
}
