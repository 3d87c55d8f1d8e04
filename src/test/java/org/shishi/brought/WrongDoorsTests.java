package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sheet that belongs to another door is told apart there, and led to its own. */
@WholeApplication
class WrongDoorsTests {

    private static final String MONEY = "项目编号,日期,环节,资金级次,渠道,金额\n2023-X-01-01,2023-05-01,支付,县级,财政预算,1";
    private static final String REPORTS = "报送期,项目编号,填报单位,形象进度\n2023-05,2023-X-01-01,县教育局,50%";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "county, /api/v1/reports/import?dryRun=true",
        "county, /api/v1/imports?dryRun=true",
        "inspection, /api/v1/supervision/import?dryRun=true",
        "sysadmin, /api/v1/units/import?dryRun=true",
        "sysadmin, /api/v1/accounts/import?dryRun=true",
        "congress, /api/v1/votes/import?planYear=2032&dryRun=true",
    })
    void programsAreToldWhatASheetOfMoneyIs(String who, String door) {
        var told = Visitor.signedIn(port, who).upload(door, "file", "表.csv", MONEY.getBytes(StandardCharsets.UTF_8));
        assertThat(told.body()).contains("sheet.door.other").contains("资金明细");
        assertThat(told.statusCode()).isEqualTo(409);
    }

    /** Each kind of sheet at each door that may be taken for its own: where it belongs is told, and nothing is read. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            资金明细 ! 2026年民生实事资金拨付表/序号,项目名称,收款单位,拨付金额,拨付日期,文号/1,城关镇幼儿园,城关镇,70,2023年4月20日,清财〔2023〕1号
            进展报送 ! 清源县2023年民生实事项目11月进展情况/序号,项目名称,完成数量,形象进度,累计完成投资（万元）,存在问题,下一步打算/1,幼儿园,2,90%,20,无,加快
            人员名单 ! 清源县人员账号表/序号,姓名,单位,职务,手机,角色/1,张伟,县府办,主任,13800010037,县府办
            单位名录 ! 清源县单位名册/序号,单位名称,单位性质/1,县航天局,部门
            放假和调休 ! 2027年放假/日期,类别,节日/1月1日,放假,元旦
            项目台账 ! 清源县2023年台账/序号,项目名称,级别,牵头单位,责任单位,建设内容,总投资/1,测试路,县级,县教育局,县教育局,一条,100
            """)
    void eachKindIsTakenOnlyAtItsOwnDoor(String kind, String sheet) {
        var doors = Map.of(
                "/api/v1/imports?dryRun=true", "county 项目台账",
                "/api/v1/units/import?dryRun=true", "sysadmin 单位名录",
                "/api/v1/accounts/import?dryRun=true", "sysadmin 人员名单",
                "/api/v1/calendar/2027?dryRun=true", "sysadmin 放假和调休");
        doors.forEach((door, whose) -> {
            var told = Visitor.signedIn(port, whose.split(" ")[0])
                    .upload(door, "file", "表.csv", sheet.replace('/', '\n').getBytes(StandardCharsets.UTF_8));
            if (!whose.endsWith(" " + kind)) {
                assertThat(told.body()).as(door).contains("sheet.door.other");
                assertThat(told.statusCode()).isEqualTo(409);
            } else {
                assertThat(told.body()).as(door).doesNotContain("sheet.door.other");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "finance, /funding/imports",
        "county, /imports",
        "inspection, /supervision/import?checkOnly=true",
        "sysadmin, /admin/units/import?checkOnly=true",
        "sysadmin, /admin/accounts/import?checkOnly=true",
        "congress, /votes/import?checkOnly=true&planYear=2032",
    })
    void pagesLeadASheetOfReportsToItsDoor(String who, String door) {
        var told = Visitor.signedIn(port, who).upload(door, "file", "表.csv", REPORTS.getBytes(StandardCharsets.UTF_8));
        assertThat(told.body()).contains("看上去是进展报送").contains("href=\"/reports/office/import\"");
        assertThat(told.statusCode()).isEqualTo(422);
    }
}
