package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.database.FreshDatabase;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.Projects;
import org.shishi.project.light.LightRules;
import org.shishi.project.light.LightSql;
import org.shishi.project.span.BesideSpans;
import org.shishi.project.span.SpanDifference;
import org.shishi.project.span.Spans;
import org.shishi.shared.PlanYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A few histories here; {@code -Dshishi.spans.histories=1000} tries as many. */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class SpansTests {

    private static final int HISTORIES = Integer.getInteger("shishi.spans.histories", 12);
    private static final int DAYS = 15;

    /** Every column of a day by the facts, with what single days are judged by. */
    private static final String FACTS = """
            select d.day, l.*, plan.id as plan_id, sums.sums as plan_sums, project_expected(l.deadline, l.forecast, d.day) as expected,
                   project_standing(l.stage, l.adopted_on, l.deadline, l.forecast, d.day, date '2023-01-21') as standing,
                   project_light(sums.sums, l.stage, l.adopted_on, l.started_on, l.deadline, l.percent, d.day,
                                 coalesce(r.benchmark_on, date '2022-11-30'), coalesce(r.yellow_from, 10), coalesce(r.red_above, 30)) as light
            from unnest(cast(:days as date[])) d (day)
            cross join lateral project_by_facts(d.day) l
            cross join lateral (select project_plan_sums(l.id, d.day) as sums) sums
            left join lateral (
                select f.id from project_plan f where f.project_id = l.id and f.withdrawn_by is null and f.valid_on <= d.day
                order by f.valid_on desc, f.record_id desc, f.id desc limit 1) plan on true
            left join lateral (
                select * from light_rule r where r.plan_year = l.plan_year and r.valid_on <= d.day
                order by r.valid_on desc, r.id desc limit 1) r on true
            where l.plan_year = :year""";

    private static final String COUNTED =
            "select d.day, l.level, l.aspect_id, l.lead_unit_id, l.standing, l.light, count(*) as number "
                    + "from (select distinct day from unnest(cast(:days as date[])) d (day)) d cross join lateral project_as_of(d.day) l "
                    + "where l.plan_year = :year group by 1, 2, 3, 4, 5, 6";

    private static final String SUMMED =
            "select d.day, l.level, l.aspect_id, l.lead_unit_id, l.standing, l.light, l.number "
                    + "from (select distinct day from unnest(cast(:days as date[])) d (day)) d cross join lateral project_counts(:year, d.day) l";

    private static final String SPANS =
            "select d.day, l.* from unnest(cast(:days as date[])) d (day) cross join lateral project_as_of(d.day) l"
                    + " where l.plan_year = :year";

    private static final String CAUGHT_UP =
            "select distinct d.day || ' ' || c.project_id from unnest(cast(:days as date[])) d (day)"
                    + " join project_caught_up c on c.from_day <= d.day and c.to_day > d.day where c.plan_year = :year";

    /** Not behind on the day, and behind by the same line at the end of a month before. */
    private static final String CAUGHT_UP_BY_SPANS = """
            select distinct d.day || ' ' || p.id from unnest(cast(:days as date[])) d (day) cross join lateral project_as_of(d.day) p
            join project_span q on q.project_id = p.id and q.light in ('YELLOW', 'RED') and q.deadline = p.deadline
                and project_line_from(q.plan_sums, q.started_on, q.adopted_on)
                    is not distinct from project_line_from(p.plan_sums, p.started_on, p.adopted_on)
            join generate_series(1, 12) m on cast(make_date(:year, m, 1) + interval '1 month - 1 day' as date) between q.from_day
                and least(q.to_day - 1, q.deadline, d.day - 1)
            where p.plan_year = :year and p.light in ('GREEN', 'FINISHED')""";

    @Autowired
    Projects projects;

    @Autowired
    LedgerBatches batches;

    @Autowired
    LightRules rules;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    Spans spans;

    @Autowired
    List<BesideSpans> beside;

    @Autowired
    List<ApplicationRunner> runners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @BeforeEach
    void units() {
        ledger.units();
    }

    @Test
    void whateverHappensEachDayIsKeptAsTheFactsTellIt() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var history = new RandomHistory(seed, projects, batches, rules, ledger);
            history.happen();
            var days = IntStream.range(0, DAYS).mapToObj(i -> history.day()).toList();
            assertThat(rows(FACTS, days))
                    .as("rows of history %s", seed)
                    .isEqualTo(rows(SPANS, days))
                    .isPositive();
            assertThat(different(days)).as("history %s", seed).isEmpty();
            assertThat(counts(COUNTED, days)).as("sums of history %s", seed).isEqualTo(counts(SUMMED, days));
            assertThat(caughtUp(CAUGHT_UP_BY_SPANS, days))
                    .as("caught up in history %s", seed)
                    .isEqualTo(caughtUp(CAUGHT_UP, days));
            everySpanIsAsTheFactsGiveIt(seed);
            forget();
        }
    }

    private List<String> caughtUp(String sql, List<LocalDate> days) {
        return asked(sql, days).query(String.class).list().stream().sorted().toList();
    }

    private void everySpanIsAsTheFactsGiveIt(long seed) {
        assertThat(beside)
                .allSatisfy(kept -> assertThat(kept.differences())
                        .as("%s of history %s", kept.name(), seed)
                        .isEmpty());
        assertThat(spans.differences()).as("history %s", seed).isEmpty();
        assertThat(spans.wrongSums()).as("history %s", seed).isEmpty();
        spans.fold();
        assertThat(spans.wrongSums()).as("folded sums of history %s", seed).isEmpty();
        assertThat(onlyOneADay()).as("history %s", seed).isZero();
    }

    /** A history costs what the first one cost only while those before it are gone; spans and sums go with their projects. */
    private void forget() {
        transaction.executeWithoutResult(status -> Stream.of(
                        "project_forecast",
                        "project_progress",
                        "project_plan",
                        "project_stage",
                        "project_state",
                        "project")
                .forEach(table -> jdbc.sql("delete from " + table).update()));
        JdbcClient.create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
                .sql("alter table light_rule disable trigger light_rule_insert_only; delete from light_rule; "
                        + "alter table light_rule enable trigger light_rule_insert_only")
                .update();
        assertThat(jdbc.sql("select count(*) from project_span")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(spans.wrongSums()).isEmpty();
    }

    @Test
    void theEveIsThatOfTheCalendar() {
        var calendar = new FestivalCalendar();
        var known = LongStream.rangeClosed(PlanYear.FIRST, PlanYear.LAST)
                .filter(year -> calendar.knows((int) year + 1))
                .boxed()
                .toList();
        assertThat(known)
                .hasSize(101)
                .allSatisfy(year -> assertThat(eve(year)).isEqualTo(calendar.eve(year.intValue() + 1)));
        assertThat(eve(PlanYear.LAST + 1)).isNull();
        assertThat(eve(PlanYear.FIRST - 1)).isNull();
    }

    @Test
    void aTransactionSeesWhatItHasWrittenOfAPastDay() {
        var code = ledger.project().year(2022).adopted("2022-01-01").enter();
        transaction.executeWithoutResult(status -> {
            ledger.stage(code, Stage.UNDER_WAY, "2022-03-01");
            assertThat(stageOn(code, "2022-03-01")).isEqualTo("UNDER_WAY");
            assertThat(stageOn(code, "2022-02-28")).isEqualTo("NOT_STARTED");
            status.setRollbackOnly();
        });
        assertThat(stageOn(code, "2022-03-01")).isEqualTo("NOT_STARTED");
    }

    @Test
    void factsWrittenPastTheApplicationAreFollowedWithTheirTransaction() {
        var code = ledger.project().year(2022).adopted("2022-01-01").enter();
        jdbc.sql("""
                insert into project_stage (id, project_id, valid_on, record_id, stage)
                select nextval('project_fact_seq'), id, date '2022-04-01', created_by, 'PREPARING' from project where code = ?""").param(code).update();
        assertThat(stageOn(code, "2022-04-01")).isEqualTo("PREPARING");
        assertThat(jdbc.sql("select count(*) from project_span_due")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDifferenceIsNamedAndMadeGood() throws Exception {
        var code = ledger.project().year(2022).adopted("2022-01-01").enter();
        jdbc.sql("update project_span set stage = 'COMPLETED' where code = ? and from_day = '2022-01-01'")
                .param(code)
                .update();
        assertThat(spans.differences())
                .containsExactlyInAnyOrder(
                        new SpanDifference(code, day("2022-01-01"), true),
                        new SpanDifference(code, day("2022-01-01"), false));
        jdbc.sql("update project_sum set number = number + 1 where day = '2022-01-01'")
                .update();
        assertThat(spans.wrongSums()).containsExactly(day("2022-01-01"));
        command("--spans=check");
        assertThat(spans.differences()).as("looking mends nothing").hasSize(2);
        command("--spans=rebuild");
        assertThat(spans.differences()).isEmpty();
        assertThat(spans.wrongSums()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> command("--spans=mend"));
    }

    @Test
    void aDayIsReadWithoutAskingTheFacts() {
        var code = ledger.project().year(2022).adopted("2022-01-01").enter();
        assertThat(projects.get(OFFICE, code, day("2022-05-01"))
                        .project()
                        .light()
                        .light())
                .isNotNull();
        var plan = jdbc.sql(
                        "explain select id, stage, standing, light from project_as_of(date '2022-05-01') where plan_year = 2022")
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan))
                .contains("project_span")
                .doesNotContain("project_state", "project_progress", "project_stage");
    }

    private void command(String option) throws Exception {
        for (var runner : runners) {
            runner.run(new DefaultApplicationArguments(option));
        }
    }

    private String stageOn(String code, String day) {
        return jdbc.sql("select stage from project_as_of(?) where code = ?")
                .params(day(day), code)
                .query(String.class)
                .single();
    }

    private LocalDate eve(long year) {
        return jdbc.sql("select project_eve(?)")
                .param((int) year)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private long rows(String day, List<LocalDate> days) {
        return asked("select count(*) from (" + day + ") rows_of_days", days)
                .query(Long.class)
                .single();
    }

    private List<String> counts(String sql, List<LocalDate> days) {
        return asked("select to_jsonb(x)::text from (" + sql + ") x order by 1", days)
                .query(String.class)
                .list();
    }

    private List<String> different(List<LocalDate> days) {
        var both = "(" + FACTS + ") except (" + SPANS + ")";
        var back = "(" + SPANS + ") except (" + FACTS + ")";
        return asked(
                        "select code || ' ' || day || ' ' || to_jsonb(x) from ((" + both + ") union all (" + back
                                + ")) x limit 6",
                        days)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, List<LocalDate> days) {
        return jdbc.sql(sql).param("days", LightSql.array(days)).param("year", RandomHistory.YEAR);
    }

    private long onlyOneADay() {
        return jdbc.sql("""
                        select count(*) from (
                            select from_day >= to_day or to_day <> lead(from_day, 1, 'infinity') over (partition by project_id order by from_day) as wrong
                            from project_span) s where wrong""").query(Long.class).single();
    }
}
