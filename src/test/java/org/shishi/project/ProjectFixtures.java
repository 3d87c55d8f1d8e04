package org.shishi.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Draft;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.Projects;
import org.shishi.unit.SaveUnit;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.boot.test.context.TestComponent;

/** Enters units and projects in a few words: {@code ledger.project().adopted("2023-02-15").enter()}. */
@TestComponent
public class ProjectFixtures {

    public static final Actor OFFICE =
            new Actor(null, "office", "县府办", null, "", Set.of(Role.COUNTY_OFFICE), null, false);

    private static final AtomicInteger CODES = new AtomicInteger();

    private final Projects projects;
    private final Units units;
    private final Clock clock;

    ProjectFixtures(Projects projects, Units units, Clock clock) {
        this.projects = projects;
        this.units = units;
        this.clock = clock;
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Five units, once per database. */
    public void units() {
        if (units.all().stream().anyMatch(unit -> unit.code().equals("QT-JYJ"))) {
            return;
        }
        units.create(Actor.SYSTEM, new SaveUnit("QT-JYJ", "县教育局", UnitKind.DEPARTMENT, true));
        units.create(Actor.SYSTEM, new SaveUnit("QT-JTJ", "县交通运输局", UnitKind.DEPARTMENT, true));
        units.create(Actor.SYSTEM, new SaveUnit("331121001", "鹤城街道", UnitKind.STREET, true));
        units.create(Actor.SYSTEM, new SaveUnit("331121101", "温溪镇", UnitKind.TOWN, true));
        units.create(Actor.SYSTEM, new SaveUnit("331121201", "黄垟乡", UnitKind.RURAL_TOWNSHIP, true));
    }

    public long unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .mapToLong(UnitView::id)
                .findFirst()
                .orElseThrow();
    }

    public Draft project() {
        return new Draft();
    }

    public void stage(String code, Stage stage, String on) {
        projects.changeStage(OFFICE, code, version(code), new ChangeStage(stage, day(on), "据实登记"));
    }

    public void forecast(String code, String forecast, String on) {
        projects.giveForecast(OFFICE, code, version(code), new GiveForecast(day(forecast), day(on), ""));
    }

    private long version(String code) {
        return projects.get(OFFICE, code, today()).project().version();
    }

    public static SaveProject save(String code, Description description, Plan plan) {
        return new SaveProject(code, 2023, description, plan);
    }

    public static Description described(Description old, String title) {
        return old.with(Field.TITLE, title);
    }

    public static Filter filter(int year) {
        return new Filter(year);
    }

    /** A filter in the making, as of the end of the year. */
    public static final class Filter {
        private final int year;
        private String text;
        private Long township;

        Filter(int year) {
            this.year = year;
        }

        public Filter text(String words) {
            text = words;
            return this;
        }

        public Filter withTownship(long unit) {
            township = unit;
            return this;
        }

        public ProjectFilter build() {
            return new ProjectFilter(
                    year,
                    LocalDate.of(2099, 1, 1),
                    Set.of(),
                    null,
                    null,
                    null,
                    township,
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    text,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    ProgressFilter.ALL);
        }
    }

    /** A project in the making. */
    public final class Draft {
        private String code = "T-" + CODES.incrementAndGet();
        private int year = 2023;
        private Level level = Level.COUNTY;
        private String title = "建设公交候车亭";
        private String content = "";
        private String lead = "县教育局";
        private List<String> responsible = List.of();
        private String adopted;
        private String deadline;
        private String quota;
        private String investment;
        private String annual;
        private Plan plan = Plan.EMPTY;

        public Draft code(String text) {
            code = text;
            return this;
        }

        public Draft year(int planYear) {
            year = planYear;
            return this;
        }

        public Draft level(Level of) {
            level = of;
            return this;
        }

        public Draft title(String text) {
            title = text;
            return this;
        }

        public Draft content(String text) {
            content = text;
            return this;
        }

        public Draft lead(String unit) {
            lead = unit;
            return this;
        }

        public Draft responsible(String... names) {
            responsible = List.of(names);
            return this;
        }

        public Draft adopted(String day) {
            adopted = day;
            return this;
        }

        public Draft deadline(String day) {
            deadline = day;
            return this;
        }

        public Draft quota(String amount) {
            quota = amount;
            return this;
        }

        public Draft investment(String amount) {
            investment = amount;
            return this;
        }

        /** Of the plan year. */
        public Draft annual(String amount) {
            annual = amount;
            return this;
        }

        public Draft plan(Plan of) {
            plan = of;
            return this;
        }

        /** Enters it and returns its code. */
        public String enter() {
            var description = new Description(
                    level,
                    null,
                    new Description.Wording(title, content, "", ""),
                    Description.Responsibility.of(unit(lead)),
                    new Description.Arrangement("分管副县长", "", "", ""),
                    new Description.Term(
                            adopted == null ? LocalDate.of(year, 1, 1) : day(adopted),
                            deadline == null ? LocalDate.of(year, 12, 31) : day(deadline)),
                    new Description.Budget(
                            quota == null ? null : new BigDecimal(quota),
                            investment == null ? null : new BigDecimal(investment),
                            annual == null ? null : new BigDecimal(annual)),
                    Description.Coordinates.UNKNOWN);
            if (!responsible.isEmpty()) {
                var units = responsible.stream().map(ProjectFixtures.this::unit).toList();
                description = description.with(Field.RESPONSIBLE_UNITS, units);
            }
            return projects.create(OFFICE, new SaveProject(code, year, description, plan))
                    .code();
        }
    }
}
