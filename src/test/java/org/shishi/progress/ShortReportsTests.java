package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.progress.ReportFixtures.report;
import static org.shishi.project.ProjectFixtures.OFFICE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.Stage;
import org.shishi.shared.SentFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What delivers less than was voted is refused where it is said: by the trial of a sheet as by its writing, and whatever reason is given. */
class ShortReportsTests extends ProgressReportTest {

    @Autowired
    ReportSheets sheets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTrialOfASheetSaysWhatItsWritingDoes() {
        var code = voted();
        for (var said : List.of(sheets.check(OFFICE, sent(code, "100%")), sheets.apply(OFFICE, sent(code, "100%")))) {
            assertThat(said.applied()).isFalse();
            assertThat(said.faulty()).singleElement().satisfies(row -> {
                assertThat(row.outcome()).isEqualTo(ReportImport.Outcome.ERROR);
                assertThat(Objects.requireNonNull(row.fault()).code()).isEqualTo("project.voted.short");
                assertThat(row.fault().ref()).isEqualTo("D2");
            });
        }
        assertThat(sheets.check(OFFICE, sent(code, "90%")).hasErrors()).isFalse();
        assertThat(sheets.apply(OFFICE, sent(code, "90%")).applied()).isTrue();
    }

    @Test
    void noReasonHelpsAReportThatCannotBeConfirmed() {
        var code = voted();
        assertThatThrownBy(() -> reports.submit(
                        clerk,
                        told.insist(
                                code,
                                SEPTEMBER,
                                report("100")
                                        .completed("2023-09-28")
                                        .result("路灯", "280")
                                        .made(),
                                "其余不再安装")))
                .hasMessageContaining("project.voted.short")
                .hasMessageContaining("路灯");
        assertThat(reports.submit(
                                clerk,
                                told.insist(
                                        code,
                                        SEPTEMBER,
                                        report("93").result("路灯", "280").made(),
                                        ""))
                        .state())
                .isEqualTo(ReportState.SUBMITTED);
    }

    private String voted() {
        var lamps = new Indicator("路灯", new BigDecimal(300), "盏", Direction.AT_LEAST, null);
        var code = ledger.project()
                .plan(new Plan(List.of(lamps), List.of(), List.of()))
                .enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        jdbc.sql("select cast(project_promise_as_known(id, date '2023-01-12') as text) from project where code = ?")
                .param(code)
                .query(String.class)
                .optional();
        return code;
    }

    private static SentFile sent(String code, String percent) {
        var csv = "项目编号,报送期,填报单位,形象进度,进展情况,情况属实的理由\n" + code + ",2023年9月下半月,县教育局," + percent + ",路灯安装,已现场核实\n";
        return new SentFile("reports.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
