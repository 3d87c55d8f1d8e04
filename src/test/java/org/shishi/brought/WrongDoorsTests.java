package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
