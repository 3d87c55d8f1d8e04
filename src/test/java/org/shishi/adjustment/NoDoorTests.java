package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectFilter;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.bulk.BulkEdits;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.DecidedChanges;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportProgress;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.entry.VotedProjects;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.TakeReport;
import org.shishi.project.promise.Kept;
import org.shishi.proposal.Goals;
import org.shishi.proposal.SaveItem;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.Conclusions;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No door completes what is less than voted, or changes what was voted. A new door into the ledger fails {@link #everyDoorIsTriedHere}. */
@WholeApplication
@Import(VoteFixtures.class)
class NoDoorTests {

    private static final BigDecimal VOTED = new BigDecimal(1200);
    private static final Indicator LAMPS = new Indicator("路灯", VOTED, "盏", Direction.AT_LEAST, null);
    private static final LocalDate RESULT = LocalDate.of(2023, 9, 20);
    private static final LocalDate EARLIER = LocalDate.of(2023, 8, 31);
    private static final long BATCH = 900_000;

    @Autowired
    VoteFixtures meeting;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Projects projects;

    @Autowired
    VotedProjects voted;

    @Autowired
    ReportedFacts reported;

    @Autowired
    BulkEdits edits;

    @Autowired
    LedgerBatches batches;

    @Autowired
    DecidedChanges decided;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** A way by which facts come into the ledger; each tries to complete or to stop the project, or to change what was voted. */
    private interface Door {
        void tried(String code, LocalDate day);
    }

    private final Random random = new Random(17);

    private List<Door> doors() {
        var county = meeting.actor("county");
        return List.of(
                (code, day) ->
                        projects.changeStage(county, code, version(code), new ChangeStage(Stage.COMPLETED, day, "完工")),
                (code, day) ->
                        projects.reportProgress(county, code, version(code), new ReportProgress(full(), day, "")),
                (code, day) -> save(code, new Plan(List.of(lamps(1110, 1110)), List.of(), List.of())),
                (code, day) -> save(code, Plan.EMPTY),
                (code, day) -> save(
                        code,
                        new Plan(
                                List.of(new Indicator("灯", VOTED, "盏", Direction.AT_LEAST, VOTED)),
                                List.of(),
                                List.of())),
                (code, day) -> edits.apply(county, List.of(code), entry(Field.STAGE, Stage.COMPLETED), "完工"),
                (code, day) -> edits.apply(county, List.of(code), entry(Field.COMPLETED_ON, day), "完工"),
                (code, day) -> edits.apply(county, List.of(code), entry(Field.PERCENT, new BigDecimal(100)), "完工"),
                (code, day) ->
                        edits.apply(county, List.of(code), entry(Field.INDICATORS, List.of(lamps(1110, 1110))), "完工"),
                (code, day) -> sheet(code, day, Field.STAGE, Stage.ACCEPTED),
                (code, day) -> sheet(code, day, Field.COMPLETED_ON, day),
                (code, day) -> sheet(code, day, Field.PERCENT, new BigDecimal(120)),
                (code, day) -> sheet(code, day, Field.INDICATORS, List.of()),
                (code, day) -> reported.take(county, List.of(report(code, day, full(), null))),
                (code, day) -> reported.take(county, List.of(report(code, day, Progress.NONE, day))),
                (code, day) -> decided.stage(meeting.congress(), code, Stage.COMPLETED, day, "决定"),
                (code, day) ->
                        projects.changeStage(county, code, version(code), new ChangeStage(Stage.SUSPENDED, day, "资金")),
                (code, day) ->
                        projects.changeStage(county, code, version(code), new ChangeStage(Stage.TERMINATED, day, "资金")),
                (code, day) -> edits.apply(
                        county,
                        List.of(code),
                        entry(Field.STAGE, Stage.SUSPENDED).stageOn(day),
                        "资金"),
                (code, day) -> sheet(code, day, Field.STAGE, Stage.TERMINATED),
                (code, day) -> save(code, Field.TITLE, "路灯维护"),
                (code, day) -> save(code, Field.LEVEL, Level.TOWNSHIP),
                (code, day) -> save(code, Field.INVESTMENT, BigDecimal.TEN),
                (code, day) -> save(code, Field.ADOPTED_ON, day),
                (code, day) -> edits.apply(county, List.of(code), entry(Field.ADOPTED_ON, day), "改日期"),
                (code, day) -> sheet(code, day, Field.ADOPTED_ON, day),
                (code, day) -> edits.apply(county, List.of(code), entry(Field.LEVEL, Level.TOWNSHIP), "改级别"),
                (code, day) -> sheet(code, day, Field.TITLE, "路灯维护"),
                (code, day) -> sheet(code, day, Field.INVESTMENT, BigDecimal.TEN));
    }

    @Test
    void noDoorCompletesWhatIsLessThanVoted() {
        for (var door : doors()) {
            var code = votedProject();
            deliver(code, random.nextBoolean() ? null : random.nextInt(1200));
            var day = random.nextBoolean() ? RESULT.plusDays(random.nextInt(60)) : EARLIER;
            var refused = catchThrowable(() -> door.tried(code, day));
            var now = kept(code);
            assertThat(now.complete()).as("by %s: %s", day, refused).isFalse();
            assertThat(now.quantities().get(0).planned()).isEqualByComparingTo(VOTED);
            assertThat(now.project().stage().halted()).as("by %s", refused).isFalse();
            var said = now.project().description();
            assertThat(said.title()).isEqualTo("路灯改造");
            assertThat(said.level()).isEqualTo(Level.COUNTY);
            assertThat(said.adoptedOn()).isEqualTo(VoteFixtures.DAY);
            assertThat(said.budget().investment()).isEqualByComparingTo("300");
        }
    }

    @Test
    void whatWasDeliveredInFullIsCompletedByEveryDoor() {
        var county = meeting.actor("county");
        for (var stage : List.of(Stage.COMPLETED, Stage.UNDER_WAY)) {
            var code = votedProject();
            deliver(code, 1200);
            if (stage == Stage.COMPLETED) {
                projects.changeStage(county, code, version(code), new ChangeStage(stage, RESULT, "完工"));
            } else {
                reported.take(county, List.of(report(code, RESULT, full(), RESULT)));
            }
            assertThat(kept(code).complete()).isTrue();
            assertThatThrownBy(() -> save(code, new Plan(List.of(lamps(1200, 1110)), List.of(), List.of())))
                    .hasMessageContaining("project.voted.short[路灯, 1200, 1110, 90, " + code + ", 路灯改造, 盏, 7.50, "
                            + LocalDate.now(clock) + "]");
        }
    }

    @Test
    void aReductionIsMajorDecidedByTheBodyThatVotedAndThenCountsAsComplete() {
        var code = votedProject();
        deliver(code, 1110);
        var office = meeting.actor("county2");
        var ask = new RequestAdjustment(
                AdjustmentKind.TARGET,
                RESULT,
                "改造路灯 1110 盏",
                LocalDate.of(2024, 1, 31),
                Map.of("路灯", new BigDecimal(1110)),
                "线路迁改",
                "请示");
        long id = adjustments.request(meeting.actor("county"), code, ask);
        assertThatThrownBy(() -> adjustments.review(office, id, "同意", false))
                .hasMessageContaining("adjustment.always-major");
        adjustments.review(office, id, "同意", true);
        var day = RESULT.plusDays(5);
        adjustments.decide(office, id, decision(Decider.GOVERNMENT, day));
        assertThat(kept(code).quantities().get(0).planned()).isEqualByComparingTo(VOTED);
        adjustments.decide(meeting.congress(), id, decision(Decider.COUNTY_CONGRESS, day));
        var county = meeting.actor("county");
        assertThatThrownBy(() -> projects.changeStage(
                        county, code, version(code), new ChangeStage(Stage.COMPLETED, day.minusDays(1), "完工")))
                .hasMessageContaining("project.voted.short");
        projects.changeStage(county, code, version(code), new ChangeStage(Stage.COMPLETED, day, "完工"));
        var now = kept(code);
        assertThat(now.complete()).isTrue();
        assertThat(now.voted().target()).isEqualTo("改造路灯 1200 盏");
        assertThat(now.project().description().target()).isEqualTo("改造路灯 1110 盏");
        assertThat(now.project().description().deadline()).isEqualTo("2024-01-31");
        assertThat(now.less()).hasSize(1);
        var less = now.less().get(0).less();
        assertThat(less.missing()).isEqualByComparingTo("90");
        assertThat(less.percent()).isEqualByComparingTo("7.50");
        var all = ProjectFilter.of(2023, LocalDate.now(clock));
        assertThat(projects.find(county, all.lessThanVotedOnes(), List.of(), Pageable.unpaged()))
                .extracting(one -> one.code())
                .contains(code);
        var again = new Plan(List.of(lamps(1200, 1110)), List.of(), List.of());
        assertThatThrownBy(() -> save(code, again)).hasMessageContaining("project.voted.decided[路灯, 1110, 盏, ");
        catchThrowable(() -> edits.apply(county, List.of(code), entry(Field.INDICATORS, again.indicators()), "恢复"));
        catchThrowable(() -> sheet(code, LocalDate.now(clock), Field.INDICATORS, again.indicators()));
        assertThat(kept(code).quantities().get(0).planned()).isEqualByComparingTo("1110");
    }

    @Test
    void whatChangesNothingIsNotAskedFor() {
        var code = votedProject();
        var same = new RequestAdjustment(
                AdjustmentKind.TARGET,
                RESULT,
                detail(code).project().description().target(),
                null,
                Map.of(),
                "需要",
                "");
        assertThatThrownBy(() -> adjustments.request(meeting.actor("county"), code, same))
                .hasMessageContaining("adjustment.to.same");
    }

    @Test
    void theGovernmentMayIncreaseByItself() {
        var code = votedProject();
        var office = meeting.actor("county2");
        var ask = new RequestAdjustment(
                AdjustmentKind.TARGET, RESULT, "改造路灯 1300 盏", null, Map.of("路灯", new BigDecimal(1300)), "需要", "");
        long id = adjustments.request(meeting.actor("county"), code, ask);
        adjustments.review(office, id, new JudgeAdjustment("增加 100 盏", null, true));
        adjustments.decide(meeting.congress(), id, decision(Decider.GOVERNMENT, RESULT));
        assertThat(kept(code).quantities().get(0).planned()).isEqualByComparingTo("1300");
        assertThat(kept(code).less()).isEmpty();
        var unknown =
                new RequestAdjustment(AdjustmentKind.TARGET, RESULT, "更多", null, Map.of("灯", BigDecimal.TEN), "需要", "");
        assertThatThrownBy(() -> adjustments.request(meeting.actor("county"), code, unknown))
                .hasMessageContaining("adjustment.quantity.unknown");
    }

    @Test
    void whatWasVotedStaysInTheDatabaseAsItIs() {
        var code = votedProject();
        var id = kept(code).project().id();
        for (var sql : List.of(
                "update project_promise set target = '' where project_id = " + id,
                "delete from project_promise where project_id = " + id,
                "update project_promise_indicator set value = 1 where project_id = " + id,
                "delete from project_promise_indicator where project_id = " + id,
                "insert into project_promise_indicator values (" + id + ", 9, '多', 1, '个', 'AT_LEAST')")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("stays as it is");
        }
    }

    /** A class that writes the ledger must be tried above, and named here. */
    @Test
    void everyDoorIsTriedHere() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.shishi.project");
        var writing =
                Set.of("write", "writeByHand", "writeRecorded", "writeDecided", "writeAndForget", "record", "enter");
        var doors = classes.get(Ledger.class).getMethodCallsToSelf().stream()
                .filter(call -> writing.contains(call.getTarget().getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .filter(owner -> !owner.equals("Ledger"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(doors)
                .containsExactlyElementsOf(Stream.of(
                                "Adoptions",
                                "BatchUndo",
                                "BulkEdits",
                                "DecidedChanges",
                                "EntryRun",
                                "HandedOver",
                                "LedgerBatches",
                                "Projects",
                                "ReportedFacts")
                        .sorted()
                        .toList());
    }

    private void deliver(String code, @Nullable Integer reached) {
        var detail = detail(code);
        if (reached != null) {
            var report = new TakeReport(
                    code,
                    RESULT,
                    new Progress(new BigDecimal(90), "", "", null),
                    null,
                    null,
                    null,
                    Map.of("路灯", new BigDecimal(reached)),
                    "月报");
            reported.take(meeting.actor("county"), List.of(report));
        }
        assertThat(detail.plan().indicators()).extracting(Indicator::name).containsExactly("路灯");
    }

    private void save(String code, Plan plan) {
        var said = detail(code).project().description();
        projects.change(meeting.actor("county"), code, version(code), new SaveProject(code, 2023, said, plan), "理由");
    }

    private void save(String code, Field field, Object value) {
        var detail = detail(code);
        var said = detail.project().description().with(field, value);
        projects.change(
                meeting.actor("county"), code, version(code), new SaveProject(code, 2023, said, detail.plan()), "理由");
    }

    private void sheet(String code, LocalDate day, Field field, Object value) {
        long batch = BATCH + random.nextInt(100_000_000);
        batches.apply(
                meeting.actor("county"), batch, "表", List.of(entry(field, value).with(Field.CODE, code)), day);
    }

    private static LedgerEntry entry(Field field, Object value) {
        return new LedgerEntry().with(field, value);
    }

    private static TakeReport report(String code, LocalDate day, Progress progress, @Nullable LocalDate completed) {
        return new TakeReport(code, day, progress, null, null, completed, Map.of(), "月报");
    }

    private static Progress full() {
        return new Progress(new BigDecimal(100), "", "", null);
    }

    private static Indicator lamps(int value, int result) {
        return new Indicator("路灯", new BigDecimal(value), "盏", Direction.AT_LEAST, new BigDecimal(result));
    }

    private static DecideAdjustment decision(Decider decider, LocalDate day) {
        return new DecideAdjustment(decider, true, "第三次会议", day, "青人〔2023〕3号", "决定");
    }

    private long version(String code) {
        return detail(code).project().version();
    }

    private ProjectDetail detail(String code) {
        return projects.get(meeting.actor("county"), code, LocalDate.now(clock));
    }

    private Kept kept(String code) {
        return voted.of(meeting.actor("county"), code, LocalDate.now(clock)).orElseThrow();
    }

    private String votedProject() {
        long unit = units.all().get(0).id();
        var item = new SaveItem(
                "路灯改造",
                "改造路灯",
                "改造路灯 1200 盏",
                unit,
                new BigDecimal(300),
                LocalDate.of(2023, 12, 31),
                new Goals(List.of(LAMPS)));
        long id = meeting.frozen(meeting.county(), item);
        meeting.count(id, VoteFixtures.answers(61, 50));
        conclusions.announce(meeting.congress(), id, "公告", VoteFixtures.codes(id, List.of(1)));
        return "V" + id + "-1";
    }
}
