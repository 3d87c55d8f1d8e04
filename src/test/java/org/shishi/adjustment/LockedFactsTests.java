package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.FieldProblem;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.bulk.BulkEdits;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.proposal.Goals;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.Conclusions;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** No door changes what a vote locks, nor pauses or ends what was voted for; a decided adjustment does. */
@WholeApplication
@Import(VoteFixtures.class)
class LockedFactsTests {

    private static final LocalDate ASKED = LocalDate.of(2023, 6, 1);
    private static final LocalDate DECIDED = LocalDate.of(2023, 6, 20);
    private static final AtomicLong BATCHES = new AtomicLong(990_000_000);

    @Autowired
    VoteFixtures meeting;

    @Autowired
    Conclusions conclusions;

    @Autowired
    VotingBodies bodies;

    @Autowired
    Projects projects;

    @Autowired
    BulkEdits edits;

    @Autowired
    LedgerBatches batches;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    @Test
    void noDoorPausesOrEndsWhatWasVotedFor() {
        for (var stage : List.of(Stage.SUSPENDED, Stage.TERMINATED)) {
            var code = votedFor(town());
            var halting = new LedgerEntry().with(Field.STAGE, stage);
            assertThatThrownBy(() -> move(code, stage)).hasMessageContaining("project.voted.locked[" + code + "]");
            var bulk = new LedgerEntry().with(Field.STAGE, stage).stageOn(today());
            assertThat(edits.preview(county(), List.of(code), bulk).get(0).findings())
                    .extracting(FieldProblem::code)
                    .contains("project.voted.locked");
            assertThatThrownBy(() -> edits.apply(county(), List.of(code), bulk, "资金不足"))
                    .hasMessageContaining("project.bulk.refused");
            assertThat(sheet(code, halting)).contains("project.voted.locked");
            assertThat(project(code).stage()).isEqualTo(Stage.NOT_STARTED);
        }
    }

    @Test
    void whatTheCongressHasPausedOnlyItLetsGoOn() {
        var code = votedFor(town());
        decide(code, AdjustmentKind.SUSPEND, "");
        assertThatThrownBy(() -> move(code, Stage.NOT_STARTED)).hasMessageContaining("project.voted.locked");
        decide(code, AdjustmentKind.RESUME, "");
        assertThat(project(code).stage()).isEqualTo(Stage.NOT_STARTED);
    }

    @Test
    void whatNobodyVotedForIsPausedByTheOffice() {
        var code = "U" + BATCHES.incrementAndGet();
        var said = project(votedFor(town())).description();
        projects.create(county(), new SaveProject(code, 2023, said, Plan.EMPTY));
        move(code, Stage.SUSPENDED);
        move(code, Stage.TERMINATED);
        assertThat(projects.summary(county(), code, today()).nextStages()).isEmpty();
        assertThatThrownBy(() -> move(code, Stage.NOT_STARTED)).hasMessageContaining("project.stage.ended");
        var back = new LedgerEntry().with(Field.STAGE, Stage.NOT_STARTED).stageOn(today());
        assertThat(edits.preview(county(), List.of(code), back).get(0).findings())
                .extracting(FieldProblem::code)
                .contains("project.stage.ended");
        change(code, Field.TITLE, "别的名称");
        change(code, Field.INVESTMENT, BigDecimal.ONE);
    }

    @Test
    void noDoorChangesWhatAVoteLocks() {
        var code = votedFor(town());
        var other = town(1).id();
        var changes = Map.<Field, Object>of(
                Field.TITLE,
                "路灯维护",
                Field.LEVEL,
                Level.COUNTY,
                Field.LEAD_UNIT,
                other,
                Field.INVESTMENT,
                new BigDecimal(20),
                Field.ADOPTED_ON,
                VoteFixtures.DAY.minusDays(11));
        var before = project(code).description();
        changes.forEach((field, value) -> {
            var refused = catchThrowable(() -> change(code, field, value));
            assertThat(refused)
                    .as("%s", field)
                    .hasMessageContaining(
                            switch (field) {
                                case LEVEL -> "project.voted.level";
                                case ADOPTED_ON -> "project.voted.adopted";
                                default -> "project.voted.locked";
                            });
        });
        var lead = new LedgerEntry()
                .with(Field.LEAD_UNIT, units.byId(other).orElseThrow().name());
        assertThatThrownBy(() -> edits.apply(county(), List.of(code), lead, "理由"))
                .hasMessageContaining("project.bulk.refused");
        assertThat(sheet(code, lead)).contains("project.voted.locked");
        assertThat(sheet(code, new LedgerEntry().with(Field.TITLE, "路灯维护"))).contains("project.voted.locked");
        assertThat(sheet(code, new LedgerEntry().with(Field.INVESTMENT, new BigDecimal(20))))
                .contains("project.voted.locked");
        var earlier = new LedgerEntry().with(Field.ADOPTED_ON, LocalDate.of(2023, 1, 1));
        assertThatThrownBy(() -> edits.apply(county(), List.of(code), earlier, "理由"))
                .hasMessageContaining("project.bulk.refused");
        assertThat(sheet(code, earlier)).contains("project.voted.adopted");
        assertThat(sheet(code, new LedgerEntry().with(Field.ADOPTED_ON, null))).contains("project.voted.adopted");
        assertThat(project(code).description()).isEqualTo(before);
        change(code, Field.INVESTMENT, new BigDecimal(80));
        change(code, Field.INVESTMENT, new BigDecimal(74));
        assertThatThrownBy(() -> change(code, Field.INVESTMENT, null)).hasMessageContaining("project.voted.locked");
    }

    @Test
    void theCountyGivesItsProjectToAnotherUnit() {
        var code = votedFor(meeting.county(), town());
        change(code, Field.LEAD_UNIT, town(1).id());
        assertThat(project(code).leadUnit().id()).isEqualTo(town(1).id());
    }

    @Test
    void titleMoneyAndUnitAreAdjustedAndTheBodyThatVotedDecides() {
        var code = votedFor(town());
        assertThat(decide(code, AdjustmentKind.TITLE, "路灯改造提升").major()).isTrue();
        assertThat(project(code).description().title()).isEqualTo("路灯改造提升");
        decide(code, AdjustmentKind.LEAD_UNIT, street().name());
        assertThat(project(code).leadUnit().id()).isEqualTo(street().id());
        assertThat(project(code).description().responsibleUnitIds()).containsExactly(street().id());
        assertThat(decide(code, AdjustmentKind.INVESTMENT, "20 万元").decider()).isEqualTo(Decider.TOWNSHIP_CONGRESS);
        assertThat(project(code).description().budget().investment()).isEqualByComparingTo("20");
        long less = ask(code, AdjustmentKind.INVESTMENT, "19.5");
        assertThatThrownBy(() -> adjustments.review(meeting.actor("county2"), less, "同意", false))
                .hasMessageContaining("adjustment.always-major");
        assertThatThrownBy(() -> ask(code, AdjustmentKind.INVESTMENT, "很多"))
                .hasMessageContaining("adjustment.to.amount");
        assertThatThrownBy(() -> ask(code, AdjustmentKind.LEAD_UNIT, "没有的单位"))
                .hasMessageContaining("adjustment.to.unit");
    }

    @Test
    void theDayOfItsVoteIsPutRightByTheBodyThatVoted() {
        var code = votedFor(town());
        for (var wrong : Map.of(
                        "昨天", "adjustment.to.day",
                        "2024-06-01", "adjustment.date.future",
                        "2023-01-12", "adjustment.to.same",
                        "1823-01-12", "project.date.implausible")
                .entrySet()) {
            assertThatThrownBy(() -> ask(code, AdjustmentKind.ADOPTED_ON, wrong.getKey()))
                    .hasMessageContaining(wrong.getValue());
        }
        long id = ask(code, AdjustmentKind.ADOPTED_ON, "2023-01-10");
        assertThatThrownBy(() -> adjustments.review(meeting.actor("county2"), id, "同意", false))
                .hasMessageContaining("adjustment.always-major");
        adjustments.review(meeting.actor("county2"), id, "与公告不符", true);
        assertThat(project(code).description().adoptedOn()).isEqualTo(VoteFixtures.DAY);
        adjustments.decide(meeting.congress(), id, decision(DECIDED));
        assertThat(project(code).description().adoptedOn()).isEqualTo("2023-01-10");
        var told = projects.timeline(county(), code).get(0);
        assertThat(told.reason()).startsWith("第三次会议");
        assertThat(told.changes()).extracting(FieldChange::field).containsExactly(Field.ADOPTED_ON);
    }

    @Test
    void aDecisionOfADayBeforeAnotherRecordTakesEffect() {
        var code = votedFor(town());
        var later = new LedgerEntry().with(Field.CODE, code).with(Field.REMARK, "补充说明");
        batches.apply(county(), BATCHES.incrementAndGet(), "表", List.of(later), DECIDED.plusDays(10));
        edits.apply(county(), List.of(code), new LedgerEntry().with(Field.REMARK, ""), "理由");
        decide(code, AdjustmentKind.TITLE, "路灯改造提升");
        assertThat(project(code).description().title()).isEqualTo("路灯改造提升");
        var then = projects.get(county(), code, DECIDED.plusDays(10)).project().description();
        assertThat(then.title()).isEqualTo("路灯改造提升");
        assertThat(then.wording().remark()).isEqualTo("补充说明");
        long earlier = ask(code, AdjustmentKind.TITLE, "路灯更新");
        adjustments.review(meeting.actor("county2"), earlier, "同意", true);
        var before = decision(DECIDED.minusDays(1));
        assertThatThrownBy(() -> adjustments.decide(meeting.congress(), earlier, before))
                .hasMessageContaining("adjustment.overtaken[" + DECIDED + "]");
    }

    @Test
    void nothingIsDecidedBeforeItWasAskedOrMovedBeforeTheStart() {
        var code = votedFor(town());
        long id = ask(code, AdjustmentKind.SUSPEND, "");
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        assertThatThrownBy(() -> adjustments.decide(meeting.congress(), id, decision(ASKED.minusDays(1))))
                .hasMessageContaining("adjustment.date.unasked[" + ASKED + "]");
        var adopted = project(code).description().adoptedOn();
        var early = new RequestAdjustment(AdjustmentKind.DEADLINE, ASKED, "", adopted.minusDays(1), "提前", "请示");
        assertThatThrownBy(() -> adjustments.request(county(), code, early))
                .hasMessageContaining("project.deadline.before-start");
    }

    @Test
    void whatWasEndedGoesOnByTheSameBodyAndIsOtherwiseLeftAlone() {
        var code = votedFor(town());
        decide(code, AdjustmentKind.TERMINATE, "");
        assertThat(project(code).stage()).isEqualTo(Stage.TERMINATED);
        assertThatThrownBy(() -> ask(code, AdjustmentKind.TITLE, "别的")).hasMessageContaining("adjustment.ended");
        assertThatThrownBy(() -> ask(code, AdjustmentKind.TERMINATE, "")).hasMessageContaining("adjustment.ended");
        assertThat(decide(code, AdjustmentKind.RESUME, "").decider()).isEqualTo(Decider.TOWNSHIP_CONGRESS);
        assertThat(project(code).stage()).isEqualTo(Stage.NOT_STARTED);
    }

    private AdjustmentView decide(String code, AdjustmentKind kind, String to) {
        long id = ask(code, kind, to);
        adjustments.review(meeting.actor("county2"), id, "同意", true);
        adjustments.decide(meeting.congress(), id, decision(DECIDED));
        return adjustments.get(meeting.congress(), id);
    }

    private static DecideAdjustment decision(LocalDate day) {
        return new DecideAdjustment(Decider.TOWNSHIP_CONGRESS, true, "第三次会议", day, "镇人〔2023〕3号", "决定");
    }

    private long ask(String code, AdjustmentKind kind, String to) {
        return adjustments.request(county(), code, new RequestAdjustment(kind, ASKED, to, null, "资金不足", "请示"));
    }

    private void move(String code, Stage stage) {
        projects.changeStage(county(), code, version(code), new ChangeStage(stage, today(), "资金不足"));
    }

    private void change(String code, Field field, @Nullable Object value) {
        var detail = detail(code);
        var said = detail.project().description().with(field, value);
        projects.change(county(), code, version(code), new SaveProject(code, 2023, said, detail.plan()), "理由");
    }

    private List<String> sheet(String code, LedgerEntry row) {
        return batches
                .apply(county(), BATCHES.incrementAndGet(), "表", List.of(row.with(Field.CODE, code)), today())
                .get(0)
                .findings()
                .stream()
                .map(FieldProblem::code)
                .toList();
    }

    private Actor county() {
        return meeting.actor("county");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private long version(String code) {
        return project(code).version();
    }

    private ProjectView project(String code) {
        return detail(code).project();
    }

    private ProjectDetail detail(String code) {
        return projects.get(county(), code, today());
    }

    private UnitView town() {
        return town(0);
    }

    private UnitView town(int place) {
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.TOWN)
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private UnitView street() {
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.STREET)
                .findFirst()
                .orElseThrow();
    }

    private String votedFor(UnitView town) {
        var body = bodies.all(meeting.congress()).stream()
                .filter(one -> Long.valueOf(town.id()).equals(one.unitId()))
                .findFirst()
                .orElseThrow();
        return votedFor(body, town);
    }

    private String votedFor(VotingBodyView body, UnitView lead) {
        var lamps = new Indicator("路灯", new BigDecimal(300), "盏", Direction.AT_LEAST, null);
        var item = new SaveItem(
                "路灯改造",
                "改造路灯",
                "改造路灯 300 盏",
                lead.id(),
                new BigDecimal(74),
                LocalDate.of(2024, 12, 31),
                new Goals(List.of(lamps)));
        long id = meeting.frozen(body, item);
        meeting.count(id, VoteFixtures.answers(61, 50));
        conclusions.announce(meeting.congress(), id, "公告", VoteFixtures.codes(id, List.of(1)));
        return "V" + id + "-1";
    }
}
