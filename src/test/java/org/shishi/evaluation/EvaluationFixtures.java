package org.shishi.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.evaluation.rule.GradeRule;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.SaveRuleSet;
import org.shishi.evaluation.rule.SaveRuleSet.IndicatorPlan;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.file.NewFile;
import org.shishi.file.Samples;
import org.shishi.policy.Actor;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules and evaluations of years of their own, which no other test looks at. */
public class EvaluationFixtures {

    private static final Map<JdbcClient, AtomicInteger> YEARS = new ConcurrentHashMap<>();
    private static final AtomicInteger LATER = new AtomicInteger(2081);

    /** From here on other tests and the demo have years of their own. */
    private static final int TAKEN = 2020;

    private final StaffDirectory people;
    private final Units units;
    private final RuleSets rules;
    private final EvaluationRuns runs;
    private final ManualPoints points;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationFixtures(
            StaffDirectory people,
            Units units,
            RuleSets rules,
            EvaluationRuns runs,
            ManualPoints points,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.rules = rules;
        this.runs = runs;
        this.points = points;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Made of an application that runs, so that no other one has to be started for it. */
    public static EvaluationFixtures of(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(EvaluationFixtures.class);
    }

    /** A year of which there is nothing yet, and that can be computed. */
    public int year() {
        int year = YEARS.computeIfAbsent(jdbc, application -> new AtomicInteger(2000))
                .getAndIncrement();
        if (year >= TAKEN) {
            throw new IllegalStateException("no past year is left: take a later one where nothing is computed");
        }
        return year;
    }

    /** A year of which there is nothing yet, and that is not computed. */
    public int laterYear() {
        return LATER.getAndIncrement();
    }

    public Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        var name = username.equals("department") ? "县交通运输局" : username.equals("township") ? "瓯南街道" : "";
        var unit = name.isEmpty() ? null : unit(name);
        return new Actor(
                person.id(),
                username,
                person.name(),
                unit == null ? null : unit.id(),
                name,
                person.roles(),
                null,
                false);
    }

    public UnitView unit(String name) {
        return units.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Actor drafter() {
        return actor("inspector");
    }

    public Actor office() {
        return actor("inspection");
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public static IndicatorPlan indicator(
            String name,
            PointSource source,
            PointDirection direction,
            int most,
            @Nullable String each,
            String... series) {
        return new IndicatorPlan(
                name,
                source,
                direction,
                BigDecimal.valueOf(most),
                BigDecimal.ZERO,
                each == null ? null : new BigDecimal(each),
                List.of(series));
    }

    /** Two series of two units, a point for reports and one by hand. */
    public static SaveRuleSet plan(int year, String reason) {
        return plan(
                year,
                reason,
                List.of(new SeriesPlan("部门", List.of("县交通运输局", "县教育局")), new SeriesPlan("街道", List.of("瓯南街道", "鹤城街道"))),
                List.of(
                        indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 95, "2"),
                        indicator("工作创新", PointSource.MANUAL, PointDirection.ADD, 5, null)));
    }

    public static SaveRuleSet plan(int year, String reason, List<SeriesPlan> series, List<IndicatorPlan> indicators) {
        var grades = new GradeRule(BigDecimal.valueOf(90), BigDecimal.valueOf(75), BigDecimal.valueOf(60), 50);
        boolean hundred = indicators.stream()
                        .map(one -> Objects.requireNonNull(one.most()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.valueOf(100))
                == 0;
        return new SaveRuleSet(year, reason, hundred ? "" : "试行", grades, 5, series, indicators);
    }

    public RuleSet enforced(SaveRuleSet plan) {
        long id = rules.draft(drafter(), plan);
        rules.enforce(office(), id, rules.get(office(), id).version());
        return rules.get(office(), id);
    }

    public long computed(int year) {
        return runs.compute(office(), year, today());
    }

    public long published(int year) {
        long id = computed(year);
        runs.publish(office(), id, 0L);
        return id;
    }

    /** One that was shown to the units long ago, so that their time to object is over. */
    public long closedToObjections(int year) {
        long id = computed(year);
        jdbc.sql("""
                        update evaluation set version = version + 1, published_name = '督查室', published_at = ?, objections_until = ?
                        where id = ?""")
                .params(OffsetDateTime.now(clock).minusDays(30), today().minusDays(20), id)
                .update();
        return id;
    }

    /** With the rules that {@link #plan} makes. */
    public long closedToObjections() {
        int year = year();
        enforced(plan(year, ""));
        return closedToObjections(year);
    }

    public static List<NewFile> paper() {
        return List.of(new NewFile("依据.pdf", Samples.pdf()));
    }

    /** The unit's objection to a point by hand, and the evaluation that it is about. */
    public long objected(int year) {
        enforced(plan(year, ""));
        long point = points.enter(drafter(), innovation(year, "2"), paper());
        points.answer(office(), point, 0L, true, "");
        return published(year);
    }

    public SaveManualPoint innovation(int year, String by) {
        return new SaveManualPoint(
                year, "工作创新", unit("县交通运输局").id(), new BigDecimal(by), LocalDate.of(year, 12, 1), "全县推广");
    }
}
