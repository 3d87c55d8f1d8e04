package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Stage;
import org.shishi.project.bulk.BulkEdits;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever enters a completion by hand brings its evidence; what a sheet or a report tells waits for it. A past day knows its own steps. */
class CompletionByHandTests extends HandoverTest {

    @LocalServerPort
    int port;

    @Autowired
    BulkEdits edits;

    @Autowired
    LedgerBatches batches;

    @Autowired
    HandoverLines lines;

    @Autowired
    Defects defects;

    /** A language that was chosen stays. */
    @AfterEach
    void inChinese() {
        Visitor.signedIn(port, "county").get("/?lang=zh-CN");
    }

    @Test
    void noDoorByHandCompletesWithoutEvidence() {
        var code = entered();
        begun(code);
        assertThatThrownBy(() -> stage(code, Stage.COMPLETED)).hasMessageContaining("project.handover.own-form");
        var county = people.actor("county");
        for (var change : List.of(
                new LedgerEntry().with(Field.STAGE, Stage.COMPLETED).stageOn(today()),
                new LedgerEntry().with(Field.COMPLETED_ON, today()))) {
            assertThat(edits.preview(county, List.of(code), change).get(0).findings())
                    .extracting(FieldProblem::code)
                    .contains("project.handover.own-form");
            assertThatThrownBy(() -> edits.apply(county, List.of(code), change, "完工"))
                    .hasMessageContaining("project.bulk.refused");
        }
        var office = Visitor.signedIn(port, "county");
        var tag = office.get("/api/v1/projects/" + code)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var refused =
                office.call("POST", "/api/v1/projects/" + code + "/stage", """
                {"stage":"COMPLETED","on":"%s","reason":"完工"}""".formatted(today()), "If-Match", tag);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("project.handover.own-form");
        assertThat(project(code).stage()).isEqualTo(Stage.UNDER_WAY);
        var form = Jsoup.parse(
                office.get("/projects/" + code + "/stage?lang=zh-CN").body());
        assertThat(form.select("main a").eachAttr("href")).contains("/projects/" + code + "/handover/completion");
        assertThat(form.select("main").text()).contains("完工须登记日期并上传佐证材料");
        assertThat(form.select("#stage option").eachAttr("value")).doesNotContain("COMPLETED");
        assertThat(Jsoup.parse(office.get("/projects/" + code + "/stage?lang=en")
                                .body())
                        .select("main")
                        .text())
                .contains("A completion is recorded with its day and evidence");
    }

    @Test
    void whatWasSoBeforeRecordsWereAskedForIsEnteredAsItWas() {
        recordedFrom(today().plusDays(1).toString());
        var code = entered();
        begun(code);
        assertThat(Visitor.signedIn(port, "county")
                        .get("/projects/" + code + "/stage")
                        .body())
                .contains("value=\"COMPLETED\"");
        stage(code, Stage.COMPLETED);
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void aSheetTellsItAndItWaitsForItsRecord() {
        var code = entered();
        begun(code);
        var row = new LedgerEntry().with(Field.CODE, code).with(Field.STAGE, Stage.COMPLETED);
        batches.apply(people.actor("county"), 880_000_000L + CODES.incrementAndGet(), "表", List.of(row), today());
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
        assertThatThrownBy(() -> handovers.openForm(clerk(), code, HandoverStep.ACCEPTANCE))
                .hasMessageContaining("project.handover.completion-missing");
    }

    @Test
    void aPastDayShowsEachStepByTheDayItHolds() {
        var code = jdbc.sql("""
                        select p.code from project_handover h join project p on p.id = h.project_id
                        where h.step = 'ACCEPTANCE' and h.returned_at is null and p.code like '2023-%'
                        and cast(h.told_at at time zone 'Asia/Shanghai' as date) = '2024-01-04' order by p.code limit 1""").query(String.class).single();
        assertThat(marks(code, "2024-01-02"))
                .containsExactly(HandoverLines.Mark.RECORDED, HandoverLines.Mark.AHEAD, HandoverLines.Mark.AHEAD);
        assertThat(marks(code, "2024-01-03"))
                .startsWith(HandoverLines.Mark.RECORDED, HandoverLines.Mark.RECORDED)
                .endsWith(HandoverLines.Mark.AHEAD);
        assertThat(marks(code, today().toString())).containsOnly(HandoverLines.Mark.RECORDED);
        var office = Visitor.signedIn(port, "county");
        var path = "/projects/" + code + "/parts/closing?lang=zh-CN&asOf=";
        assertThat(steps(office, path + "2024-01-03")).doesNotContain("合格");
        assertThat(steps(office, path + today())).contains("合格");
        assertThat(office.get("/api/v1/projects/" + code + "/handover?asOf=2024-01-03")
                        .body())
                .contains("COMPLETION")
                .doesNotContain("ACCEPTANCE");
    }

    @Test
    void whatWasToldLaterStandsWithItsRecordWhereTheHeadHasIt() {
        var code = entered();
        completed(code);
        assertThat(marks(code, DONE.minusDays(1).toString())).containsOnly(HandoverLines.Mark.AHEAD);
        assertThat(marks(code, DONE.plusDays(1).toString()))
                .startsWith(HandoverLines.Mark.RECORDED)
                .doesNotContain(HandoverLines.Mark.UNRECORDED);
        handovers.tell(clerk(), code, HandoverStep.USE, use(), photo());
        assertThat(marks(code, USED.toString()).get(1)).isEqualTo(HandoverLines.Mark.RECORDED);
        handovers.giveBack(people.actor("county"), code, HandoverStep.USE, record(code, HandoverStep.USE), "记录不实");
        assertThat(marks(code, USED.toString()).get(1))
                .as("withdrawn: neither head nor table has it")
                .isEqualTo(HandoverLines.Mark.AHEAD);
    }

    @Test
    void aDefectStandsAsItStoodOnThatDay() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        var handover = record(code, HandoverStep.ACCEPTANCE);
        var found = records.of(people.actor("county"), code).get(0).defects().get(0);
        strikeOff(found.finding());
        assertThat(defects.of(List.of(handover), today()).get(handover)).allMatch(defect -> !defect.open());
        assertThat(defects.of(List.of(handover), today().minusDays(1)).get(handover))
                .allMatch(Defects.Standing::open);
        assertThat(defects.of(List.of(handover), ACCEPTED.minusDays(1))).isEmpty();
    }

    @Test
    void whatWasReturnedLaterHeldUntilThen() {
        var told = OffsetDateTime.parse("2024-01-03T09:00:00+08:00");
        var view = new HandoverView(
                1,
                HandoverStep.COMPLETION,
                LocalDate.parse("2024-01-02"),
                false,
                new HandoverView.Said("完工", "", "", "", "", "", null),
                new HandoverView.Told("甲", "", told),
                new HandoverView.Returned("乙", told.plusDays(2), "未完工"),
                List.of(),
                List.of());
        assertThat(view.asOf(LocalDate.parse("2024-01-01"))).isEmpty();
        assertThat(view.asOf(LocalDate.parse("2024-01-02"))).as("told later").isPresent();
        assertThat(view.asOf(LocalDate.parse("2024-01-04")))
                .hasValueSatisfying(then -> assertThat(then.holds()).isTrue());
        assertThat(view.asOf(LocalDate.parse("2024-01-05"))).contains(view);
    }

    private void begun(String code) {
        projects.changeStage(
                people.actor("county"), code, project(code).version(), new ChangeStage(Stage.UNDER_WAY, DONE, "开工"));
    }

    private List<HandoverLines.Mark> marks(String code, String day) {
        var on = LocalDate.parse(day);
        var county = people.actor("county");
        var then = lines.of(county, projects.summary(county, code, on).project(), on);
        if (on.isBefore(today())) {
            assertThat(then.lines()).noneMatch(line -> line.mayTell() || line.mayReturn());
        }
        return then.lines().stream().map(HandoverLines.Line::mark).toList();
    }

    private static String steps(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body()).select("main table").text();
    }
}
