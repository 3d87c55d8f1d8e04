package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.sheet.GroupedSheet;
import org.shishi.sheet.GroupedSheet.Layout;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At each door a column below a group is what both say: read as that, or asked about and, once it is left, never missed. */
@WholeApplication
class GroupedColumnsAtDoorsTests {

    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final String REPORT = "报送期=2023年9月下半月 项目编号={c} 填报单位={u} ";
    private static final String ENTRY = "项目编号={c} 日期=2023-06-30 渠道=专项债 ";

    enum Door {
        REPORTS("county", "/api/v1/reports/import?dryRun=true"),
        MONEY("finance", "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08"),
        SUPERVISION("inspection", "/api/v1/supervision/import?dryRun=true"),
        SUPERIOR("inspection", "/api/v1/superior-notices/import?dryRun=true"),
        PEOPLE("sysadmin", "/api/v1/accounts/import?dryRun=true"),
        UNITS("sysadmin", "/api/v1/units/import?dryRun=true"),
        VOTES("congress", "/api/v1/votes/import?planYear=2023&dryRun=true");

        private final String person;
        private final String address;

        Door(String person, String address) {
            this.person = person;
            this.address = address;
        }
    }

    /** A sheet, the keys of its questions, and what is said (!) or not said (-) once the columns that are asked about are left. */
    enum Sheet {
        PLANNED_AND_ACTUAL(Door.REPORTS, REPORT + "形象进度{计划=77%|实际=64%}", "column.形象进度›计划", "!64%", "-77"),
        LAST_AND_THIS_MONTH(Door.REPORTS, REPORT + "形象进度{上月=43%|本月=64%}", "column.形象进度›上月", "!64%", "-43%\""),
        IN_ALL(Door.REPORTS, REPORT + "进度{上月=43%|本月=3%|累计=64%}", "column.进度›上月", "column.进度›本月", "!64%"),
        OF_NO_TIME(Door.REPORTS, REPORT + "形象进度{年初=61%|年末=64%}", "heading.形象进度"),
        LAND(Door.REPORTS, REPORT + "征地拆迁{进度=90%|完成时间=2024-01-20} 进展情况=x", "heading.形象进度"),
        PAYMENT(Door.REPORTS, REPORT + "资金支付{金额（万元）=60|进度=85%} 进展情况=x", "heading.形象进度"),
        INVESTMENT(Door.REPORTS, REPORT + "投资完成情况{完成率=90%|备注=x}", "heading.形象进度"),
        OF_TWO(Door.REPORTS, REPORT + "进度情况{形象进度=64%|投资完成率=50%} 进展情况=x", "column.进度情况›投资完成率", "!64%", "-50%\""),
        LAND_BESIDE(
                Door.REPORTS,
                REPORT + "形象进度=64% 征地{进度=90%|预计完工=2024-01-20}",
                "column.征地›进度",
                "column.征地›预计完工",
                "!64%",
                "-2024-01-20"),
        TIERS(
                Door.MONEY,
                ENTRY + "环节=支付 资金（万元）{省级=8|县级=9}",
                "!\"stage\":\"PAID\"",
                "!\"PROVINCIAL\"",
                "!\"amount\":8",
                "!\"amount\":9"),
        PLANNED_AND_PAID(
                Door.MONEY,
                ENTRY + "环节=支付 计划金额（万元）{省级=10|县级=20} 支付金额（万元）{省级=8|县级=9}",
                "column.计划金额›省级(万元)",
                "column.计划金额›县级(万元)",
                "!\"amount\":8",
                "!\"amount\":9",
                "-\"amount\":10",
                "-\"amount\":20"),
        NEEDED(Door.MONEY, ENTRY + "环节=支付 资金缺口（万元）{省级=10|县级=20}", "heading.金额", "heading.资金级次"),
        PLANNED(Door.MONEY, ENTRY + "环节=支付 资金级次=县级 计划{金额（万元）=10|比例=5%}", "heading.金额"),
        ALLOCATED_AND_PAID(
                Door.MONEY,
                ENTRY + "下达（万元）{省级=10|县级=20} 支付（万元）{省级=8|县级=9}",
                "!\"ALLOCATED\"",
                "!\"PAID\"",
                "!\"amount\":10",
                "!\"amount\":20",
                "!\"amount\":8",
                "!\"amount\":9"),
        STAGES(
                Door.MONEY,
                ENTRY + "资金级次=县级 资金（万元）{下达=30|拨付=20|支付=10|缺口=7}",
                "column.资金›缺口(万元)",
                "!\"ALLOCATED\"",
                "!\"APPROPRIATED\"",
                "!\"PAID\"",
                "-\"amount\":7"),
        STAGES_WITH_DAYS(
                Door.MONEY,
                "项目编号={c} 渠道=专项债 资金级次=县级 下达{日期=2023-05-01|金额（万元）=30} 支付{日期=2023-06-02|金额（万元）=10}",
                "!\"ALLOCATED\"",
                "!\"PAID\"",
                "!2023-05-01",
                "!2023-06-02"),
        STAGE_AGAINST_HEADING(Door.MONEY, ENTRY + "环节=支付 下达（万元）{省级=10|县级=20}", "!funding.import.stage-differs"),
        OF_SEVERAL_UNITS(
                Door.MONEY,
                ENTRY + "环节=支付 金额{省级（元）=100000|县级（万元）=20}",
                "!\"amount\":10",
                "!\"amount\":20",
                "-\"amount\":100000"),
        FINDINGS(
                Door.SUPERVISION,
                "发现日期=2023-03-28 项目编号={c} 问题类别=工程质量 严重程度=一般 问题描述=灯杆倾斜 责任{责任单位={u}|责任金额=5} 整改{要求=扶正|时限=2023-04-20}",
                "column.责任›责任金额",
                "!2023-04-20",
                "-heading."),
        FINDINGS_WITH_OTHER_DAYS(
                Door.SUPERVISION,
                "发现日期=2023-03-28 项目编号={c} 问题类别=工程质量 严重程度=一般 问题描述=灯杆倾斜 责任单位={u} 整改要求=扶正 整改时限{原定=2023-04-20|延期至=2023-05-20}",
                "heading.整改时限"),
        PEOPLE(Door.PEOPLE, "姓名=王试验 所在单位{单位={u}|完成进度=50%} 角色=联络员 手机=13800000041", "column.所在单位›完成进度", "!王试验"),
        PAPERS(
                Door.SUPERIOR,
                "发文日期=2023-10-20 层级=市级 上级单位=市政府督查室 文号=丽督〔2023〕8号 类型=通报滞后 涉及单位={u} 内容=滞后 整改{状态=已完成|完成时间=2023-12-01}",
                "column.整改›状态",
                "column.整改›完成时间"),
        VOTES(
                Door.VOTES,
                "单位代码=331121101 乡镇(街道)=温溪镇 方式=票决 日期=2023-01-12 应选数=1 候选数=1 人数{应到代表=70|实到代表=70}"
                        + " 票数{发出票=70|收回票=70|有效票=70|无效票=0} 序号=1 候选项目=甲 表决{赞成=50|反对=10|弃权=10} 结果=入选",
                "!温溪镇"),
        UNITS(Door.UNITS, "基本情况{单位名称=县某某新局|类别=部门} 人数=5", "!县某某新局");

        private final Door door;
        private final String columns;
        private final List<String> expected;

        Sheet(Door door, String columns, String... expected) {
            this.door = door;
            this.columns = columns;
            this.expected = List.of(expected);
        }

        private Stream<String> expected(String kind) {
            return expected.stream().filter(one -> one.startsWith(kind)).map(one -> one.substring(kind.length()));
        }

        private List<String> keys() {
            return expected.stream()
                    .filter(one -> !one.startsWith("!") && !one.startsWith("-"))
                    .toList();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void eachIsReadOrAskedAboutInAnyLayout(Sheet sheet) {
        var project = jdbc.sql("""
                        select p.code, u.name from project_now p join unit u on u.id = p.lead_unit_id
                        where p.plan_year = 2023 and p.stage = 'UNDER_WAY' order by p.code limit 1""")
                .query((row, n) -> new String[] {row.getString("code"), row.getString("name")})
                .single();
        var filled = sheet.columns.replace("{c}", project[0]).replace("{u}", project[1]);
        for (var layout : Layout.values()) {
            var content = GroupedSheet.of("2023年9月情况表", filled).in(layout);
            var asked = upload(sheet.door, content, "");
            assertThat(keys(asked)).as(layout + asked).containsAll(sheet.keys());
            assertThat(keys(asked).stream().filter(key -> key.startsWith("column.") || key.startsWith("heading.")))
                    .as(layout + asked)
                    .containsExactlyInAnyOrderElementsOf(sheet.keys());
            if (sheet.expected("!").findAny().isEmpty()) {
                continue;
            }
            var answers = new StringBuilder();
            keys(asked).stream()
                    .filter(key -> key.startsWith("column."))
                    .forEach(key -> answers.append("&answer=")
                            .append(URLEncoder.encode(key + ":leave", StandardCharsets.UTF_8)));
            keys(asked).stream()
                    .filter(key -> key.startsWith("falls."))
                    .forEach(key -> answers.append("&answer=")
                            .append(URLEncoder.encode(key + ":take", StandardCharsets.UTF_8)));
            var read = upload(sheet.door, content, answers.toString());
            sheet.expected("!")
                    .forEach(said -> assertThat(read).as(layout.name()).contains(said));
            sheet.expected("-")
                    .forEach(said -> assertThat(read).as(layout.name()).doesNotContain(said));
        }
    }

    private static List<String> keys(String answer) {
        return KEY.matcher(answer).results().map(match -> match.group(1)).toList();
    }

    private String upload(Door door, byte[] content, String answers) {
        return Visitor.signedIn(port, door.person)
                .upload(door.address + answers, "file", "表.xlsx", content)
                .body();
    }
}
