package org.shishi.project.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Denied;
import org.shishi.project.Blocker;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.FieldProblem;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class LedgerBatchesTests {

    private static final LocalDate REPORT = day("2024-01-08");

    /** As many as wanted: {@code -Dshishi.batch.rows=10000}. */
    private static final int ROWS = Integer.getInteger("shishi.batch.rows", 2_000);

    private static final AtomicLong BATCHES = new AtomicLong();

    @Autowired
    LedgerBatches batches;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @BeforeEach
    void units() {
        ledger.units();
    }

    @Test
    void aSheetBringsProjectsAndSecondTimeNothingIsNew() {
        var entries = List.of(completed("A-1"), underWay("A-2"), suspended("A-3"));
        assertThat(batches.compare(OFFICE, entries, REPORT))
                .extracting(RowComparison::outcome)
                .containsOnly(RowComparison.Outcome.NEW);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> projects.get(OFFICE, "A-1", REPORT));
        apply(entries);
        assertThat(batches.compare(OFFICE, entries, REPORT)).allSatisfy(row -> {
            assertThat(row.outcome()).as("%s", row).isEqualTo(RowComparison.Outcome.UNCHANGED);
        });
        var done = projects.get(OFFICE, "A-1", REPORT).project();
        assertThat(done.standing()).isEqualTo(Figure.COMPLETED);
        assertThat(done.completedOn()).isEqualTo("2023-08-23");
        assertThat(done.startedOn()).isEqualTo("2023-02-09");
        assertThat(projects.get(OFFICE, "A-2", REPORT).project().standing()).isEqualTo(Figure.FORECAST_BEFORE_FESTIVAL);
        assertThat(projects.get(OFFICE, "A-3", REPORT).project().standing()).isEqualTo(Figure.SUSPENDED);
    }

    @Test
    void stagesHoldFromTheirOwnDaysAndForecastsFromTheSheetsDay() {
        apply(List.of(completed("B-1"), underWay("B-2"), suspended("B-3")));
        var autumn = day("2023-09-30");
        assertThat(projects.get(OFFICE, "B-1", autumn).project().stage()).isEqualTo(Stage.COMPLETED);
        assertThat(projects.get(OFFICE, "B-1", day("2023-08-22")).project().stage())
                .isEqualTo(Stage.UNDER_WAY);
        assertThat(projects.get(OFFICE, "B-2", autumn).project().forecast()).isNull();
        assertThat(projects.get(OFFICE, "B-2", autumn).project().progress().percent())
                .isNull();
        assertThat(projects.get(OFFICE, "B-3", autumn).project().stage()).isEqualTo(Stage.NOT_STARTED);
    }

    @Test
    void aChangedCellIsToldOldAndNew() {
        apply(List.of(underWay("C-1")));
        var again = List.of(underWay("C-1")
                .with(Field.PERCENT, new BigDecimal("95"))
                .with(Field.LEAD_UNIT, "县交通运输局")
                .with(Field.STARTED_ON, day("2023-03-02")));
        var row = batches.compare(OFFICE, again, REPORT).get(0);
        assertThat(row.outcome()).isEqualTo(RowComparison.Outcome.CHANGED);
        assertThat(row.changes())
                .containsExactly(
                        new FieldChange(Field.LEAD_UNIT, "鹤城街道", "县交通运输局"),
                        new FieldChange(Field.STARTED_ON, day("2023-03-01"), day("2023-03-02")),
                        new FieldChange(Field.PERCENT, new BigDecimal("80.00"), new BigDecimal("95.00")));
        apply(again);
        assertThat(projects.get(OFFICE, "C-1", day("2023-03-01")).project().stage())
                .isEqualTo(Stage.NOT_STARTED);
    }

    @Test
    void whatIsWrongStaysOutAndIsNamedAtItsField() {
        finding(completed("D-1").with(Field.LEAD_UNIT, "县外星局"), Field.LEAD_UNIT, "project.unit.unknown");
        finding(
                completed("D-1").with(Field.RESPONSIBLE_UNITS, List.of("县教育局", "无此单位")),
                Field.RESPONSIBLE_UNITS,
                "project.unit.unknown");
        finding(
                completed("D-1").with(Field.DEADLINE, day("2023-01-31")),
                Field.DEADLINE,
                "project.deadline.before-start");
        finding(
                completed("D-1").with(Field.INVESTMENT, new BigDecimal("-1")),
                Field.INVESTMENT,
                "project.money.negative");
        finding(completed("D-1").with(Field.PERCENT, new BigDecimal("-3")), Field.PERCENT, "project.percent.range");
        finding(
                completed("D-1").with(Field.STAGE, Stage.UNDER_WAY),
                Field.COMPLETED_ON,
                "project.completed.contradicts-stage");
        finding(
                completed("D-1").with(Field.COMPLETED_ON, day("2023-02-01")),
                Field.COMPLETED_ON,
                "project.completed.before-start");
        finding(underWay("D-1").with(Field.FORECAST, null), Field.FORECAST, "project.forecast.missing");
        finding(completed("D-1").with(Field.PLAN_YEAR, 2150), Field.PLAN_YEAR, "project.year.unknown");
        finding(completed("D/1"), Field.CODE, "project.code.invalid");
        finding(completed(""), Field.CODE, "project.code.missing");
        finding(
                completed("D-1").with(Field.STARTED_ON, ledger.today().plusDays(1)),
                Field.STARTED_ON,
                "project.date.future");
    }

    @Test
    void aCodeMayStandInASheetOnce() {
        var rows = batches.compare(OFFICE, List.of(completed("E-1"), completed("E-1")), REPORT);
        assertThat(rows)
                .extracting(RowComparison::outcome)
                .containsExactly(RowComparison.Outcome.NEW, RowComparison.Outcome.ERROR);
    }

    @Test
    void doubtfulValuesGetInWithAWarning() {
        var rows = batches.compare(
                OFFICE,
                List.of(
                        completed("F-1").with(Field.PERCENT, new BigDecimal("94")),
                        underWay("F-2").with(Field.PERCENT, new BigDecimal("100")),
                        completed("F-3").with(Field.COMPLETED_ON, null).with(Field.ASPECT, "5.安居宜居")),
                REPORT);
        assertThat(rows).allMatch(row -> row.outcome() == RowComparison.Outcome.NEW);
        assertThat(rows)
                .flatExtracting(RowComparison::findings)
                .extracting(FieldProblem::code)
                .containsExactly(
                        "project.percent.completed-below",
                        "project.percent.unfinished-full",
                        "project.aspect.new",
                        "project.completed.date-missing");
    }

    @Test
    void everyTownshipIsWrittenInOneWordAndReadBack() {
        apply(List.of(completed("G-1").with(Field.RESPONSIBLE_UNITS, List.of("县教育局", "各乡镇（街道）"))));
        var project = projects.get(OFFICE, "G-1", REPORT).project();
        assertThat(project.responsible()).containsExactly("县教育局", "各乡镇(街道)");
        assertThat(project.responsibleUnits()).hasSize(4);
    }

    @Test
    void aBatchIsTakenBackAsAWhole() {
        apply(List.of(underWay("H-1")));
        long second = apply(List.of(
                underWay("H-1").with(Field.TITLE, "改名").with(Field.STARTED_ON, day("2023-04-01")), completed("H-2")));
        assertThat(projects.get(OFFICE, "H-1", ledger.today()).project().startedOn())
                .isEqualTo("2023-04-01");
        batches.undo(OFFICE, second, "表格有误");
        var restored = projects.get(OFFICE, "H-1", ledger.today()).project();
        assertThat(restored.startedOn()).isEqualTo("2023-03-01");
        assertThat(restored.description().title()).isEqualTo("H-1项目");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> projects.get(OFFICE, "H-2", ledger.today()));
        assertThat(batches.compare(OFFICE, List.of(underWay("H-1")), REPORT)
                        .get(0)
                        .outcome())
                .isEqualTo(RowComparison.Outcome.UNCHANGED);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> batches.undo(OFFICE, second, "再撤一次"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.undo.unknown"));
    }

    @Test
    void aBatchThatWasBuiltOnStays() {
        long batch = apply(List.of(underWay("I-1"), completed("I-2")));
        ledger.stage("I-1", Stage.COMPLETED, "2024-02-01");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> batches.undo(OFFICE, batch, "表格有误"))
                .satisfies(e -> assertThat(e.args()[0]).asList().containsExactly("I-1"));
        assertThat(projects.get(OFFICE, "I-2", REPORT).project().stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void whatIsSoNowIsWhatTheFactsGive() {
        apply(List.of(completed("J-1"), underWay("J-2"), suspended("J-3")));
        ledger.stage("J-1", Stage.IN_USE, "2024-03-01");
        ledger.stage("J-2", Stage.SUSPENDED, "2024-02-01");
        var now = projects.find(OFFICE, ProjectFilter.of(2023, ledger.today()), List.of(), Pageable.unpaged());
        var byFacts = projects.find(
                OFFICE, ProjectFilter.of(2023, ledger.today().minusDays(1)), List.of(), Pageable.unpaged());
        assertThat(byFacts.getContent())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("expected", "light.on")
                .containsExactlyElementsOf(now.getContent());
    }

    @Test
    void aLongSheetGoesInWithinMinutes() {
        var entries = new ArrayList<LedgerEntry>();
        for (int i = 0; i < ROWS; i++) {
            entries.add(i % 2 == 0 ? completed("K-" + i) : underWay("K-" + i));
        }
        entries.forEach(entry -> entry.with(Field.PLAN_YEAR, 2022));
        var begun = Instant.now();
        long batch = apply(entries);
        var applied = Instant.now();
        assertThat(batches.compare(OFFICE, entries, REPORT))
                .allMatch(row -> row.outcome() == RowComparison.Outcome.UNCHANGED);
        var compared = Instant.now();
        batches.undo(OFFICE, batch, "演练");
        System.out.println(ROWS + " rows: applied " + Duration.between(begun, applied) + ", compared "
                + Duration.between(applied, compared) + ", undone " + Duration.between(compared, Instant.now()));
        assertThat(Duration.between(begun, applied))
                .isLessThan(Duration.ofMillis(18).multipliedBy(ROWS));
    }

    private long apply(List<LedgerEntry> entries) {
        long batch = BATCHES.incrementAndGet();
        assertThat(batches.apply(OFFICE, batch, "台账.xlsx", entries, REPORT))
                .noneMatch(row -> row.outcome() == RowComparison.Outcome.ERROR);
        return batch;
    }

    private void finding(LedgerEntry entry, Field field, String code) {
        var row = batches.compare(OFFICE, List.of(entry), REPORT).get(0);
        assertThat(row.outcome()).isEqualTo(RowComparison.Outcome.ERROR);
        assertThat(row.findings())
                .filteredOn(FieldProblem::isError)
                .singleElement()
                .satisfies(found -> assertThat(found.field()).isEqualTo(field))
                .satisfies(found -> assertThat(found.code()).isEqualTo(code));
    }

    private static LedgerEntry entry(String code) {
        return new LedgerEntry()
                .with(Field.CODE, code)
                .with(Field.PLAN_YEAR, 2023)
                .with(Field.LEVEL, Level.TOWNSHIP)
                .with(Field.TITLE, code + "项目")
                .with(Field.LEAD_UNIT, "鹤城街道")
                .with(Field.RESPONSIBLE_UNITS, List.of("鹤城街道"))
                .with(Field.DEADLINE, day("2023-12-31"))
                .with(Field.INVESTMENT, new BigDecimal("872.07"))
                .with(Field.QUOTA, new BigDecimal("25"));
    }

    private static LedgerEntry completed(String code) {
        return entry(code)
                .with(Field.STAGE, Stage.COMPLETED)
                .with(Field.STARTED_ON, day("2023-02-09"))
                .with(Field.COMPLETED_ON, day("2023-08-23"))
                .with(Field.PERCENT, new BigDecimal("100"));
    }

    private static LedgerEntry underWay(String code) {
        return entry(code)
                .with(Field.STAGE, Stage.UNDER_WAY)
                .with(Field.STARTED_ON, day("2023-03-01"))
                .with(Field.FORECAST, day("2024-01-22"))
                .with(Field.PERCENT, new BigDecimal("80"));
    }

    private static LedgerEntry suspended(String code) {
        return entry(code)
                .with(Field.STAGE, Stage.SUSPENDED)
                .with(Field.PERCENT, new BigDecimal("20"))
                .with(Field.BLOCKER, Blocker.FUNDS);
    }
}
