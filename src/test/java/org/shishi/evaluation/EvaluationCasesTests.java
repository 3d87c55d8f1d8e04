package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.calendar.WorkingDays;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted of the demo's year is what its rows say, for each source and unit. */
@WholeApplication
class EvaluationCasesTests {

    private static final int YEAR = 2023;
    private static final Set<PointSource> NONE_IN_THE_DEMO = Set.of(
            PointSource.FINDING_REOPENED,
            PointSource.FINDING_OVERDUE,
            PointSource.NOTICE_OVERDUE,
            PointSource.REPORT_LATE,
            PointSource.REPORT_MISSING,
            PointSource.DISSATISFIED,
            PointSource.SATISFIED,
            PointSource.RED_LIGHT,
            PointSource.YELLOW_LIGHT,
            PointSource.COMPLETED_LATE,
            PointSource.PROJECT_OVERDUE,
            PointSource.FALSE_REPORT,
            PointSource.SUPERIOR_CRITICISM,
            PointSource.SUPERIOR_PRAISE);

    @Autowired
    List<CaseSource> sources;

    @Autowired
    ReportOverview reports;

    @Autowired
    Units units;

    @Autowired
    WorkingDays calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private EvaluationFixtures fixtures;

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
    }

    @Test
    void casesAreTheRowsOfTheLedger() {
        var found = new FoundCases();
        transactions.executeWithoutResult(
                tx -> sources.forEach(source -> source.find(fixtures.office(), YEAR, fixtures.today(), found)));
        for (var source : PointSource.values()) {
            var naive = naive(source);
            for (var unit : units.all()) {
                assertThat(counted(found, source, unit))
                        .as(source + " " + unit.name())
                        .isEqualTo(naive.getOrDefault(unit.id(), 0));
            }
            if (!NONE_IN_THE_DEMO.contains(source)) {
                assertThat(naive).as("cases of " + source).isNotEmpty();
            }
        }
    }

    @Test
    void aGradeIsOfTheDayOfItsAssessment() {
        var found = new FoundCases();
        transactions.executeWithoutResult(
                tx -> sources.forEach(source -> source.find(fixtures.office(), YEAR, fixtures.today(), found)));
        var days = jdbc.sql("select distinct held_on from assessment where plan_year = ? and state = 'ANNOUNCED'")
                .param(YEAR)
                .query(LocalDate.class)
                .list();
        for (var source : List.of(PointSource.SATISFIED, PointSource.DISSATISFIED)) {
            assertThat(units.all().stream().flatMap(unit -> found.of(indicator("", source), unit.id()).stream()))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.heldOn()).isIn(days));
        }
    }

    /** Points by hand are those of all manual indicators together. */
    private int counted(FoundCases found, PointSource source, UnitView unit) {
        return source == PointSource.MANUAL
                ? jdbc
                        .sql("select distinct indicator from evaluation_manual where plan_year = ?")
                        .param(YEAR)
                        .query(String.class)
                        .list()
                        .stream()
                        .mapToInt(name ->
                                found.of(indicator(name, source), unit.id()).size())
                        .sum()
                : found.of(indicator("", source), unit.id()).size();
    }

    private static ScoredIndicator indicator(String name, PointSource source) {
        return new ScoredIndicator(
                1, name, source, PointDirection.DEDUCT, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE, List.of());
    }

    private Map<Long, Integer> naive(PointSource source) {
        return switch (source) {
            case REPORT_LATE -> told(true);
            case REPORT_MISSING -> told(false);
            case NOTICE_OVERDUE -> notices();
            case FINDING_REOPENED -> rows("select unit_id from finding where plan_year = :year and reopened > 0");
            case FINDING_OVERDUE ->
                rows("select unit_id from finding where plan_year = :year and due_on < :day"
                        + " and state in ('OPEN', 'RECTIFYING', 'RETURNED')");
            case PROJECT_OVERDUE ->
                projects("p.standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED') and p.deadline < :day");
            case RED_LIGHT -> projects("p.standing is not null and p.light = 'RED'");
            case YELLOW_LIGHT -> projects("p.standing is not null and p.light = 'YELLOW'");
            case COMPLETED -> projects("p.standing = 'COMPLETED'");
            case COMPLETED_ON_TIME -> projects("p.standing = 'COMPLETED' and p.completed_on <= p.deadline");
            case COMPLETED_LATE -> projects("p.standing = 'COMPLETED' and p.completed_on > p.deadline");
            case SATISFIED -> graded("SATISFIED");
            case DISSATISFIED -> graded("DISSATISFIED");
            case LOOK_BACK_UNUSED -> rows("""
                        select p.lead_unit_id from look_back l join look_back_project s on s.look_back_id = l.id
                        join project_now p on p.id = s.project_id
                        where l.plan_year = :year and l.cancelled_reason = '' and (select a.use_found from look_back_answer a
                            where a.subject_id = s.id and a.signed_at is not null order by a.attempt desc limit 1) = 'NOT_IN_USE'""");
            case LOOK_BACK_FINDING -> rows("""
                        select f.unit_id from look_back l join look_back_project s on s.look_back_id = l.id
                        join look_back_finding b on b.subject_id = s.id join finding f on f.id = b.finding_id
                        where l.plan_year = :year and l.cancelled_reason = ''""");
            case FALSE_REPORT ->
                rows("select unit_id from finding where plan_year = :year and category = 'FALSE_REPORT'");
            case SUPERIOR_CRITICISM -> superiors("n.kind <> 'PRAISE'");
            case SUPERIOR_PRAISE -> superiors("n.kind = 'PRAISE'");
            case MANUAL ->
                rows("select unit_id from evaluation_manual where plan_year = :year and confirmed and held_on <= :day");
        };
    }

    private Map<Long, Integer> projects(String condition) {
        return rows("select p.lead_unit_id from project_as_of(:day) p where p.plan_year = :year and " + condition);
    }

    private Map<Long, Integer> graded(String grade) {
        return rows("select p.lead_unit_id from project_as_of(:day) p join project_grade g on g.project_id = p.id"
                + " and g.from_day <= :day and g.to_day > :day where p.plan_year = :year and p.standing is not null and g.grade = '"
                + grade + "'");
    }

    private Map<Long, Integer> superiors(String condition) {
        return rows("select u.unit_id from superior_notice n join superior_notice_unit u on u.notice_id = n.id"
                + " where n.plan_year = :year and n.withdrawn_on is null and n.issued_on <= :day and " + condition);
    }

    private Map<Long, Integer> rows(String sql) {
        var counts = new HashMap<Long, Integer>();
        var statement = jdbc.sql(sql).param("year", YEAR);
        (sql.contains(":day") ? statement.param("day", fixtures.today()) : statement)
                .query(Long.class)
                .list()
                .forEach(unit -> counts.merge(unit, 1, Integer::sum));
        return counts;
    }

    /** By the grid of the office, which counts in another way: late are those told late and those missing past their day. */
    private Map<Long, Integer> told(boolean sent) {
        var today = fixtures.today();
        var grid = reports.grid(fixtures.office(), YEAR, today);
        var counts = new HashMap<Long, Integer>();
        for (var row : grid.rows()) {
            for (int i = 0; i < grid.periods().size(); i++) {
                var cell = row.cells().get(i);
                int missingLate = grid.periods().get(i).dueOn().isBefore(today) ? cell.missing() : 0;
                counts.merge(row.unit().id(), sent ? cell.late() - missingLate : missingLate, Integer::sum);
            }
        }
        return counts;
    }

    private record Step(long notice, long unit, String verb, LocalDate dueOn, LocalDate heldOn) {}

    private Map<Long, Integer> notices() {
        var late = new HashMap<Long, Long>();
        jdbc.sql("""
                        select n.id as notice, n.unit_id as unit, s.verb, s.due_on, s.held_on from notice n
                        join notice_step s on s.notice_id = n.id
                        where n.plan_year = ? and s.verb in ('ANSWER', 'ESCALATE') and s.due_on is not null
                        union all select n.id, n.unit_id, 'NOW', n.due_on, ? from notice n
                        where n.plan_year = ? and n.state in ('ISSUED', 'SIGNED', 'RETURNED')""").params(YEAR, fixtures.today(), YEAR).query(Step.class).list().stream()
                .filter(step ->
                        step.heldOn().isAfter(step.dueOn()) && calendar.between(step.dueOn(), step.heldOn()) > 0)
                .forEach(step -> late.put(step.notice(), step.unit()));
        var counts = new HashMap<Long, Integer>();
        late.values().forEach(unit -> counts.merge(unit, 1, Integer::sum));
        return counts;
    }
}
