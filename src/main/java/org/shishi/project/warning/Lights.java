package org.shishi.project.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.policy.Scope;
import org.shishi.project.Light;
import org.shishi.project.LightView;
import org.shishi.project.ProjectDetail;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.light.LightFacts;
import org.shishi.project.light.LightRulesOfYear;
import org.shishi.project.light.LightScales;
import org.shishi.project.list.LedgerQueries;
import org.shishi.project.list.ProjectRows;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges how far projects are behind their plan (domain §5), always from what was known on the day: nothing of it is stored, and
 * a gap that was made up stays seen in the period that had it.
 */
@Service
@Transactional(readOnly = true)
public class Lights {

    private static final int AT_ONCE = 500;
    private static final List<SortOrder> BY_CODE = List.of(new SortOrder(SortKey.CODE, false));

    private final LedgerQueries queries;
    private final LightScales scales;
    private final LightRows rows;
    private final ProjectRows projects;
    private final NameLookups lookups;
    private final Gate gate;
    private final Remembered<Question, LightCounts> counts;

    private record Question(Scope scope, int year, LocalDate asOf) {}

    Lights(
            LedgerQueries queries,
            LightScales scales,
            LightRows rows,
            ProjectRows projects,
            NameLookups lookups,
            Gate gate,
            TableStamps stamps) {
        this.queries = queries;
        this.scales = scales;
        this.rows = rows;
        this.projects = projects;
        this.lookups = lookups;
        this.gate = gate;
        this.counts = stamps.rememberedOfLedger();
    }

    /** How many projects of a year have which light on a day: a few statements, however many there are. */
    public LightCounts counts(Actor actor, int year, LocalDate asOf) {
        return counts(actor, year, asOf, null);
    }

    private LightCounts counts(Actor actor, int year, LocalDate asOf, @Nullable LightRulesOfYear known) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        var seen = scope.everything() ? new Scope(scope.relations(), null, null) : scope;
        return counts.get(
                new Question(seen, year, asOf),
                question -> counted(seen, year, asOf, known == null ? scales.rules(year) : known));
    }

    private LightCounts counted(Scope scope, int year, LocalDate asOf, LightRulesOfYear rules) {
        var all = ProjectFilter.of(year, asOf);
        var rule = rules.on(asOf);
        var counted = rows.counts(queries.of(scope, all, rules));
        return new LightCounts(
                rule,
                counted.all(),
                counted.delayed().getOrDefault(Light.RED, 0),
                scope.everything()
                        ? rows.caughtUp(year, asOf)
                        : rows.count(queries.of(scope, all.caughtUpOnes(), rules)),
                rows.deadlines(queries.of(scope, all.withDeadlineIn(rule.firstStep()), rules), rule));
    }

    /** The day by which all should be reached where there are no milestones, by the rule in force on a day. */
    public LocalDate benchmark(int year, LocalDate asOf) {
        return scales.rules(year).on(asOf).benchmark();
    }

    /** The first projects of each light that judges, and of those that have caught up, with the counts of all. */
    public LitProjects first(Actor actor, int year, LocalDate asOf, int most) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        var rules = scales.rules(year);
        var units = lookups.units();
        var all = ProjectFilter.of(year, asOf);
        var lit = new EnumMap<Light, Page<ProjectView>>(Light.class);
        for (var light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            lit.put(light, projects.first(queries.of(scope, all.with(light), rules), BY_CODE, most, units));
        }
        var caughtUp = projects.first(queries.of(scope, all.caughtUpOnes(), rules), BY_CODE, most, units);
        return new LitProjects(counts(actor, year, asOf, rules), lit, caughtUp);
    }

    /** The lights of a year on a day with their reasons, by code, one by one; inside a transaction only. */
    public void each(Actor actor, int year, LocalDate asOf, Consumer<ProjectLight> reader) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        var query = queries.of(scope, ProjectFilter.of(year, asOf), scales.rules(year));
        var block = new ArrayList<ProjectView>();
        projects.each(query, BY_CODE, lookups.units(), project -> {
            block.add(project);
            if (block.size() == AT_ONCE) {
                lights(year, asOf, block).forEach(reader);
                block.clear();
            }
        });
        lights(year, asOf, block).forEach(reader);
    }

    private List<ProjectLight> lights(int year, LocalDate asOf, List<ProjectView> some) {
        var rules = scales.rules(year);
        var ids = some.stream().map(ProjectView::id).toList();
        var earlier = rows.onDays(year, ids, scales.endsBefore(year, asOf));
        return some.stream()
                .map(project -> new ProjectLight(
                        project.code(),
                        project.description().title(),
                        project.leadUnit(),
                        project.light(),
                        caughtUp(judged(earlier.getOrDefault(project.id(), List.of()), rules), project.light())))
                .toList();
    }

    /** The lights of one project at the ends of the reporting periods before a day, the oldest first. */
    public List<PeriodLight> periods(Actor actor, ProjectView project) {
        gate.read(actor, Action.PROJECT_READ, resource(project));
        return periods(project, onDays(project, ends(project)));
    }

    /** The same with the curve of plan and progress; both look at the same days of the past, which are read once. */
    public LightHistory history(Actor actor, ProjectDetail detail) {
        var project = detail.project();
        gate.read(actor, Action.PROJECT_READ, resource(project));
        var now = project.light();
        var course = new LightCourse(project, detail.plan(), now.rule());
        var ends = ends(project);
        var days = Stream.concat(ends.stream(), course.daysUntil(now.on()).stream())
                .distinct()
                .toList();
        var known = onDays(project, days);
        var atEnds = known.stream().filter(facts -> ends.contains(facts.on())).toList();
        return new LightHistory(course.points(known, now.on()), periods(project, atEnds));
    }

    private List<LocalDate> ends(ProjectView project) {
        return scales.endsBefore(project.planYear(), project.light().on());
    }

    private List<PeriodLight> periods(ProjectView project, List<LightFacts> known) {
        var lights = judged(known, scales.rules(project.planYear()));
        var kept = new ArrayList<PeriodLight>();
        for (int i = 0; i < lights.size(); i++) {
            var light = lights.get(i);
            kept.add(new PeriodLight(light, madeUp(light, lights.subList(i + 1, lights.size()), project.light())));
        }
        return kept;
    }

    private List<LightFacts> onDays(ProjectView project, List<LocalDate> days) {
        return rows.onDays(project.planYear(), List.of(project.id()), days).getOrDefault(project.id(), List.of());
    }

    private static List<LightView> judged(List<LightFacts> days, LightRulesOfYear rules) {
        return days.stream().map(day -> day.judge(rules.on(day.on()))).toList();
    }

    /** The first day on which the gap was gone; only a gap that is still gone now is made up. */
    private static @Nullable LocalDate madeUp(LightView gap, List<LightView> after, LightView now) {
        if (!gap.madeUpBy(now)) {
            return null;
        }
        return after.stream().filter(gap::madeUpBy).findFirst().orElse(now).on();
    }

    private static List<LocalDate> caughtUp(List<LightView> earlier, LightView now) {
        return earlier.stream()
                .filter(light -> light.madeUpBy(now))
                .map(LightView::on)
                .toList();
    }

    private static Resource resource(ProjectView project) {
        return project.description().resource(project.code(), project.stage());
    }
}
