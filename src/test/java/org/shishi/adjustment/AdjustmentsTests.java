package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.project.Blocker;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.bulk.BulkEdits;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportProgress;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.ledger.TakeReport;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.Conclusions;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;

@WholeApplication
@Import(VoteFixtures.class)
class AdjustmentsTests {

    private static final LocalDate ASKED = LocalDate.of(2023, 6, 1);
    private static final LocalDate DECIDED = LocalDate.of(2023, 6, 20);
    private static final String HOSPITAL = "2023-X-02-02";

    @LocalServerPort
    int port;

    @Autowired
    VoteFixtures meeting;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Projects projects;

    @Autowired
    ReportedFacts reported;

    @Autowired
    BulkEdits edits;

    @Autowired
    LedgerBatches batches;

    @Autowired
    Clock clock;

    @Test
    void theHospitalIsSuspendedByTheGovernmentAloneAndThePageSaysSo() {
        var one = adjustments.all(meeting.congress(), LocalDate.now(clock)).stream()
                .filter(found -> found.code().equals(HOSPITAL))
                .findFirst()
                .orElseThrow();
        assertThat(one.kind()).isEqualTo(AdjustmentKind.SUSPEND);
        assertThat(one.state()).isEqualTo(AdjustmentState.GOVERNMENT_ONLY);
        assertThat(one.decider()).isEqualTo(Decider.STANDING_COMMITTEE);
        assertThat(one.decision()).isEmpty();
    }

    @Test
    void untilItIsDecidedTheOldTargetCounts() {
        var code = votedProject();
        long id = ask(code, AdjustmentKind.TARGET, "新目标");
        assertThat(project(code).description().target()).isEqualTo("目标1");
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        assertThatThrownBy(() -> adjustments.decide(meeting.actor("county2"), id, by(Decider.STANDING_COMMITTEE)))
                .isInstanceOf(Denied.class);
        adjustments.decide(meeting.actor("county2"), id, by(Decider.GOVERNMENT));
        assertThat(adjustments.get(meeting.congress(), id).state()).isEqualTo(AdjustmentState.GOVERNMENT_ONLY);
        assertThat(project(code).description().target()).isEqualTo("目标1");
        adjustments.decide(meeting.congress(), id, by(Decider.STANDING_COMMITTEE));
        assertThat(project(code).description().target()).isEqualTo("新目标");
        var before = projects.get(meeting.actor("county"), code, DECIDED.minusDays(1));
        assertThat(before.project().description().target()).isEqualTo("目标1");
        assertThatThrownBy(() -> adjustments.decide(meeting.congress(), id, by(Decider.STANDING_COMMITTEE)))
                .hasMessageContaining("adjustment.state");
    }

    @Test
    void aPauseIsAlwaysMajorAndDecidedByTheBodyThatVoted() {
        var code = votedProject();
        long id = ask(code, AdjustmentKind.SUSPEND, "");
        assertThatThrownBy(() -> adjustments.review(meeting.actor("county2"), id, "同意", false))
                .hasMessageContaining("adjustment.always-major");
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        assertThatThrownBy(() -> adjustments.decide(meeting.congress(), id, by(Decider.TOWNSHIP_CONGRESS)))
                .hasMessageContaining("adjustment.decider");
        adjustments.decide(meeting.congress(), id, by(Decider.STANDING_COMMITTEE));
        assertThat(project(code).stage()).isEqualTo(Stage.SUSPENDED);
        long back = ask(code, AdjustmentKind.RESUME, "");
        adjustments.review(meeting.actor("county2"), back, "同意", true);
        adjustments.decide(meeting.congress(), back, by(Decider.STANDING_COMMITTEE));
        assertThat(project(code).stage()).isEqualTo(Stage.NOT_STARTED);
    }

    @Test
    void aDecisionNamesItsMeetingAndNumberAndIsNotToCome() {
        long id = ask(votedProject(), AdjustmentKind.TERMINATE, "");
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        assertThatThrownBy(() -> adjustments.decide(
                        meeting.congress(),
                        id,
                        new DecideAdjustment(Decider.STANDING_COMMITTEE, true, "会议", DECIDED, " ", "")))
                .hasMessageContaining("adjustment.decision.incomplete");
        assertThatThrownBy(() -> adjustments.decide(
                        meeting.congress(),
                        id,
                        new DecideAdjustment(
                                Decider.STANDING_COMMITTEE, true, "会议", LocalDate.of(2999, 1, 1), "1号", "")))
                .hasMessageContaining("adjustment.date.future");
    }

    @Test
    void whatWasVotedIsLockedAndLessThanItIsNotComplete() {
        var code = votedProject();
        var county = meeting.actor("county");
        var view = project(code);
        var said = view.description();
        var less = new SaveProject(code, 2023, said.with(Field.TARGET, "少一些"), Plan.EMPTY);
        assertThatThrownBy(() -> projects.change(county, code, view.version(), less, "理由"))
                .hasMessageContaining("project.voted.locked");
        var indicator = new Indicator("道路", new BigDecimal(7230), "米", Direction.AT_LEAST, new BigDecimal(6818));
        var plan = new Plan(List.of(indicator), List.of(), List.of());
        var changed = projects.change(county, code, view.version(), new SaveProject(code, 2023, said, plan), "理由");
        var full =
                new ReportProgress(new Progress(new BigDecimal(100), "", "", (Blocker) null), LocalDate.now(clock), "");
        assertThatThrownBy(() -> projects.reportProgress(county, code, changed.version(), full))
                .hasMessageContaining("project.voted.short[道路, 7230, 6818, 412, " + code + ", 候选项目1, 米, 5.70, "
                        + LocalDate.now(clock) + "]");
    }

    @Test
    void aReportOfAHundredPercentIsNotConfirmedWhileLessThanVotedIsDelivered() {
        var code = planned(votedProject());
        var other = planned(votedProject());
        assertThatThrownBy(() -> reported.take(
                        meeting.actor("county"), List.of(report(other, 100, 7230), report(code, 100, 7229))))
                .hasMessageContaining("project.voted.short[道路, 7230, 7229, 1, " + code + ", 候选项目1, 米, 0.01, "
                        + LocalDate.now(clock) + "]");
        assertThat(project(other).progress().percent()).isNull();
        reported.take(meeting.actor("county"), List.of(report(other, 100, 7230), report(code, 99, 7229)));
        reported.take(meeting.actor("county"), List.of(report(code, 100, 7230)));
    }

    @Test
    void neitherABulkEditNorASheetChangesWhatWasVoted() {
        var code = votedProject();
        var county = meeting.actor("county");
        for (var change : List.of(
                new LedgerEntry().with(Field.TARGET, "少一些"),
                new LedgerEntry().with(Field.CONTENT, "别的"),
                new LedgerEntry().with(Field.DEADLINE, LocalDate.of(2024, 6, 30)))) {
            assertThat(edits.preview(county, List.of(code), change).get(0).findings().stream()
                            .map(FieldProblem::code))
                    .contains("project.voted.locked");
            assertThatThrownBy(() -> edits.apply(county, List.of(code), change, "理由"))
                    .hasMessageContaining("project.bulk.refused");
        }
        var sheet = new LedgerEntry().with(Field.CODE, code).with(Field.TARGET, "少一些");
        var row = batches.compare(county, List.of(sheet), LocalDate.now(clock)).get(0);
        assertThat(row.outcome()).isEqualTo(RowComparison.Outcome.ERROR);
        var promised = project(code).description().target();
        var same = edits.preview(county, List.of(code), new LedgerEntry().with(Field.TARGET, promised));
        assertThat(same.get(0).findings()).extracting(FieldProblem::code).doesNotContain("project.voted.locked");
    }

    @Test
    void afterAnApprovedDeadlineTheLightFollowsThePlanThatMovedWithIt() {
        var code = votedProject();
        var county = meeting.actor("county");
        var view = project(code);
        var until = view.description().deadline();
        var steps = List.of(
                new Milestone("招标", new BigDecimal(40), DECIDED.minusDays(30), DECIDED.minusDays(20)),
                new Milestone("竣工", new BigDecimal(60), DECIDED.minusDays(10), null));
        var plan = new Plan(List.of(), List.of(), steps);
        projects.change(county, code, view.version(), new SaveProject(code, 2023, view.description(), plan), "里程碑");
        long id = adjustments.request(
                county,
                code,
                new RequestAdjustment(AdjustmentKind.DEADLINE, ASKED, "", until.plusDays(200), "林地审批", "请示"));
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        adjustments.decide(meeting.congress(), id, by(Decider.STANDING_COMMITTEE));
        var moved = projects.get(county, code, LocalDate.now(clock));
        assertThat(moved.project().description().deadline()).isEqualTo(until.plusDays(200));
        assertThat(moved.plan().milestones())
                .extracting(Milestone::plannedOn)
                .containsExactly(DECIDED.minusDays(30), DECIDED.plusDays(190));
    }

    @Test
    void anEmptyDecisionIsToldAsAMistakeNotAsSomethingRestored() {
        long id = ask(votedProject(), AdjustmentKind.TERMINATE, "");
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        var empty = Map.of("decider", "STANDING_COMMITTEE", "meeting", "", "decidedOn", "", "number", "");
        var page = Visitor.signedIn(port, "congress")
                .post("/votes/adjustments/" + id + "/decision", empty)
                .body();
        assertThat(Jsoup.parse(page).select(".error-summary h2").text()).endsWith("处需要改正");
    }

    @Test
    void nothingIsAskedBeforeTheVoteTwiceOrAgainstTheStage() {
        var code = votedProject();
        var adopted = project(code).description().adoptedOn();
        refuses("adjustment.date.early[" + adopted + "]", code, AdjustmentKind.TARGET, adopted.minusDays(1), null);
        refuses("project.stage.not-suspended", code, AdjustmentKind.RESUME, ASKED, null);
        var later = project(code).description().deadline().plusDays(30);
        long first = adjustments.request(
                meeting.actor("county"),
                code,
                new RequestAdjustment(AdjustmentKind.DEADLINE, ASKED, "", later, "林地审批", "请示"));
        refuses("adjustment.open.same", code, AdjustmentKind.DEADLINE, ASKED, later.plusDays(30));
        refuses("adjustment.open.same", code, AdjustmentKind.TARGET, ASKED, later.plusDays(30));
        ask(code, AdjustmentKind.CONTENT, "新内容");
        adjustments.review(meeting.actor("county2"), first, "不同意", true);
        adjustments.decide(
                meeting.actor("county2"),
                first,
                new DecideAdjustment(Decider.GOVERNMENT, false, "常务会议", DECIDED, "", ""));
        adjustments.request(
                meeting.actor("county"),
                code,
                new RequestAdjustment(AdjustmentKind.DEADLINE, ASKED, "", later, "林地审批", "请示"));
    }

    @Test
    void aDeadlineIsNotMovedAfterTheProjectWasCompleted() {
        var code = votedProject();
        var county = meeting.actor("county");
        var later = project(code).description().deadline().plusDays(30);
        long id = adjustments.request(
                county, code, new RequestAdjustment(AdjustmentKind.DEADLINE, ASKED, "", later, "林地审批", "请示"));
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        var completed = DECIDED.minusDays(1);
        projects.changeStage(county, code, project(code).version(), new ChangeStage(Stage.COMPLETED, completed, "完工"));
        assertThatThrownBy(() -> adjustments.decide(meeting.congress(), id, by(Decider.STANDING_COMMITTEE)))
                .hasMessageContaining("adjustment.deadline.completed[" + completed + "]");
        refuses("adjustment.deadline.completed", code, AdjustmentKind.DEADLINE, ASKED, later);
        adjustments.decide(
                meeting.congress(),
                id,
                new DecideAdjustment(Decider.STANDING_COMMITTEE, false, "第十二次会议", DECIDED, "5号", ""));
        assertThat(adjustments.get(meeting.congress(), id).state()).isEqualTo(AdjustmentState.REJECTED);
    }

    private void refuses(String why, String code, AdjustmentKind kind, LocalDate on, @Nullable LocalDate deadline) {
        var asked = new RequestAdjustment(kind, on, "新目标", deadline, "资金未到位", "请示");
        assertThatThrownBy(() -> adjustments.request(meeting.actor("county"), code, asked))
                .hasMessageContaining(why);
    }

    @Test
    void aStreetsAdjustmentIsDecidedByItsAssemblyAndATownsByItsCongress() {
        assertThat(deciders("街道")).containsExactly(Decider.GOVERNMENT, Decider.STREET_ASSEMBLY);
        assertThat(deciders("镇")).containsExactly(Decider.GOVERNMENT, Decider.TOWNSHIP_CONGRESS);
    }

    private List<Decider> deciders(String kind) {
        var county = meeting.actor("county");
        var code =
                projects
                        .find(county, ProjectFilter.of(2023, LocalDate.of(2024, 1, 8)), List.of(), Pageable.unpaged())
                        .stream()
                        .filter(one -> one.description().level() == Level.TOWNSHIP
                                && one.leadUnit().name().endsWith(kind))
                        .findFirst()
                        .orElseThrow()
                        .code();
        long id = ask(code, AdjustmentKind.TERMINATE, "");
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        var file = adjustments.get(meeting.actor("county2"), id).deciders();
        var decide = adjustments.get(meeting.congress(), id).deciders();
        return Stream.concat(file.stream(), decide.stream()).toList();
    }

    private String planned(String code) {
        var view = project(code);
        var indicator = new Indicator("道路", new BigDecimal(7230), "米", Direction.AT_LEAST, null);
        var plan = new Plan(List.of(indicator), List.of(), List.of());
        var save = new SaveProject(code, 2023, view.description(), plan);
        projects.change(meeting.actor("county"), code, view.version(), save, "补充指标");
        return code;
    }

    private TakeReport report(String code, int percent, int delivered) {
        return new TakeReport(
                code,
                LocalDate.now(clock),
                new Progress(new BigDecimal(percent), "", "", (Blocker) null),
                null,
                null,
                null,
                Map.of("道路", new BigDecimal(delivered)),
                "月报");
    }

    private long ask(String code, AdjustmentKind kind, String to) {
        return adjustments.request(
                meeting.actor("county"), code, new RequestAdjustment(kind, ASKED, to, null, "资金未到位", "请示"));
    }

    private static DecideAdjustment by(Decider decider) {
        return new DecideAdjustment(decider, true, "第十二次会议", DECIDED, "青人常〔2023〕5号", "决定");
    }

    private ProjectView project(String code) {
        return projects.get(meeting.actor("county"), code, LocalDate.of(2999, 1, 1))
                .project();
    }

    private String votedProject() {
        long id = meeting.frozen(VotingRule.usual(VotingMethod.FOR_AGAINST, 1), 61, 2);
        meeting.count(id, VoteFixtures.answers(61, 50, 20));
        conclusions.announce(meeting.congress(), id, "公告", VoteFixtures.codes(id, List.of(1)));
        return "V" + id + "-1";
    }
}
