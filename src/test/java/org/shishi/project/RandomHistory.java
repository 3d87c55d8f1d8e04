package org.shishi.project;

import static org.shishi.project.ProjectFixtures.OFFICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportProgress;
import org.shishi.project.light.LightRules;
import org.shishi.project.light.SetLightRule;
import org.shishi.shared.RuleViolation;

/** What may become of a few projects in no sensible order: told late, corrected, told again, taken back. The seed says what. */
final class RandomHistory {

    static final int YEAR = 2022;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final int DAYS = 500;
    private static final int PROJECTS = 3;
    private static final List<String> UNITS = List.of("县教育局", "县交通运输局", "鹤城街道");

    private final Random random;
    private final long seed;
    private final Projects projects;
    private final LedgerBatches batches;
    private final LightRules rules;
    private final ProjectFixtures ledger;
    private final List<String> codes = new ArrayList<>();
    private final List<Long> sheets = new ArrayList<>();
    private int told;

    RandomHistory(long seed, Projects projects, LedgerBatches batches, LightRules rules, ProjectFixtures ledger) {
        this.random = new Random(seed);
        this.seed = seed;
        this.projects = projects;
        this.batches = batches;
        this.rules = rules;
        this.ledger = ledger;
    }

    void happen() {
        for (int i = 0; i < PROJECTS; i++) {
            codes.add(enter("R" + seed + "-" + i));
        }
        int steps = 8 + random.nextInt(12);
        for (int i = 0; i < steps; i++) {
            try {
                step();
            } catch (RuleViolation refused) {
                // what the ledger refuses has not happened
            }
        }
    }

    /** A rule is rare, since it looks at all projects of the year again. */
    private void step() {
        var code = codes.get(random.nextInt(codes.size()));
        switch (random.nextInt(33) / 4) {
            case 0 -> describe(code);
            case 1 -> plan(code);
            case 2, 3 -> stage(code);
            case 4 -> forecast(code);
            case 5 -> progress(code);
            case 6 -> sheet();
            case 7 -> takeBack();
            default -> rule();
        }
    }

    private String enter(String code) {
        return ledger.project()
                .code(code)
                .year(YEAR)
                .lead(unit())
                .adopted(FIRST.plusDays(random.nextInt(60)).toString())
                .deadline(FIRST.plusDays(200 + random.nextInt(250)).toString())
                .plan(random.nextBoolean() ? Plan.EMPTY : randomPlan())
                .enter();
    }

    private void describe(String code) {
        var now = projects.get(OFFICE, code, ledger.today()).project();
        var other = now.description()
                .with(Field.DEADLINE, FIRST.plusDays(100 + random.nextInt(DAYS)))
                .with(Field.LEVEL, Level.values()[random.nextInt(Level.values().length)]);
        change(
                code,
                now.version(),
                other,
                projects.get(OFFICE, code, ledger.today()).plan());
    }

    private void plan(String code) {
        var now = projects.get(OFFICE, code, ledger.today()).project();
        change(code, now.version(), now.description(), randomPlan());
    }

    private void change(String code, long version, Description description, Plan plan) {
        projects.change(OFFICE, code, version, new SaveProject(code, YEAR, description, plan), "更正");
    }

    private void stage(String code) {
        var stage = List.of(
                        Stage.PREPARING,
                        Stage.UNDER_WAY,
                        Stage.UNDER_WAY,
                        Stage.COMPLETED,
                        Stage.SUSPENDED,
                        Stage.IN_USE,
                        Stage.TERMINATED)
                .get(random.nextInt(7));
        projects.changeStage(OFFICE, code, version(code), new ChangeStage(stage, day(), "据实登记"));
    }

    private void forecast(String code) {
        var on = day();
        projects.giveForecast(OFFICE, code, version(code), new GiveForecast(on.plusDays(random.nextInt(300)), on, ""));
    }

    private void progress(String code) {
        var reached = new Progress(percent(), "", "", random.nextBoolean() ? Blocker.FUNDS : null);
        projects.reportProgress(OFFICE, code, version(code), new ReportProgress(reached, day(), ""));
    }

    /** Speaks of a day, whenever it comes; half of its projects are new. */
    private void sheet() {
        long number = seed * 100 + told++;
        var rows = IntStream.range(0, 2)
                .mapToObj(i -> random.nextBoolean()
                        ? row(codes.get(i))
                        : row("S" + number + "-" + i)
                                .with(Field.PLAN_YEAR, YEAR)
                                .with(Field.LEVEL, Level.COUNTY)
                                .with(Field.TITLE, "修建便民桥")
                                .with(Field.ADOPTED_ON, FIRST.plusDays(random.nextInt(90)))
                                .with(Field.DEADLINE, FIRST.plusDays(300)))
                .toList();
        batches.apply(OFFICE, number, "补报", rows, day());
        sheets.add(number);
    }

    private LedgerEntry row(String code) {
        return new LedgerEntry()
                .with(Field.CODE, code)
                .with(Field.LEAD_UNIT, unit())
                .with(Field.STARTED_ON, day())
                .with(Field.FORECAST, FIRST.plusDays(200 + random.nextInt(DAYS)))
                .with(Field.PERCENT, percent());
    }

    private void takeBack() {
        if (!sheets.isEmpty()) {
            batches.undo(OFFICE, sheets.remove(sheets.size() - 1), "报错了");
        }
    }

    private void rule() {
        var yellow = new BigDecimal(1 + random.nextInt(20));
        rules.set(
                OFFICE,
                new SetLightRule(
                        YEAR,
                        day(),
                        FIRST.plusDays(200 + random.nextInt(200)),
                        yellow,
                        yellow.add(new BigDecimal(random.nextInt(3000)).movePointLeft(2)),
                        List.of(7),
                        "县政府常务会议"));
    }

    private Plan randomPlan() {
        int number = List.of(0, 1, 2, 4).get(random.nextInt(4));
        var steps = IntStream.range(0, number)
                .mapToObj(i -> new Milestone(
                        "第" + (i + 1) + "步", new BigDecimal(100 / number), day(), random.nextBoolean() ? null : day()))
                .toList();
        var goals = random.nextInt(3) > 0
                ? List.<Indicator>of()
                : List.of(new Indicator(
                        "开工", null, "", random.nextBoolean() ? Direction.STARTED : Direction.AT_LEAST, null));
        return new Plan(goals, List.of(), steps);
    }

    private BigDecimal percent() {
        return new BigDecimal(random.nextInt(11000)).movePointLeft(2);
    }

    private String unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private long version(String code) {
        return projects.get(OFFICE, code, ledger.today()).project().version();
    }
}
