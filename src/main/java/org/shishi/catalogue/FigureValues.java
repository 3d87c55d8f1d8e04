package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.adjustment.ContentChanges;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.catalogue.LevelTable.LevelGroup;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.FigureProject;
import org.shishi.figures.FigureRow;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.springframework.stereotype.Component;

/** The published figures, whole and by level, each with its projects; the lists of those that are not finished. */
@Component
class FigureValues implements ValueSource {

    /** The figures under the names that sentences use. */
    static final Map<String, Figure> NAMES = names();

    /** How far completed projects have come, each with those that have come further. */
    private static final Map<String, Set<Stage>> HANDED = Map.of(
            "已投用", Set.of(Stage.IN_USE, Stage.ACCEPTED, Stage.CLOSED),
            "已验收", Set.of(Stage.ACCEPTED, Stage.CLOSED),
            "已销号", Set.of(Stage.CLOSED));

    /** Of which levels the unfinished are listed. */
    private static final Set<String> LISTED = Set.of("", "县级", "乡镇级");

    private final Figures figures;
    private final Projects ledger;
    private final ContentChanges changes;
    private final ProjectRowsOf rows;
    private final FestivalCalendar festivals;

    FigureValues(
            Figures figures, Projects ledger, ContentChanges changes, ProjectRowsOf rows, FestivalCalendar festivals) {
        this.figures = figures;
        this.ledger = ledger;
        this.changes = changes;
        this.rows = rows;
        this.festivals = festivals;
    }

    private static Map<String, Figure> names() {
        var names = new LinkedHashMap<String, Figure>();
        names.put("总数", Figure.TOTAL);
        names.put("已完成", Figure.COMPLETED);
        names.put("未完工", Figure.UNFINISHED);
        names.put("预计春节前完工", Figure.FORECAST_BEFORE_FESTIVAL);
        names.put("进度滞后", Figure.DELAYED);
        names.put("暂缓", Figure.SUSPENDED);
        return names;
    }

    @Override
    public Topic topic() {
        return Topic.FIGURES;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var table = figures.of(actor, basis.planYear(), basis.asOf(), Grouping.LEVEL);
        var groups = groups(table.rows(), table.sum());
        var unfinished = new UnfinishedProjects(basis, rows);
        var projects = values.<FigureProject>sieve().and(unfinished);
        var behind = groups.stream().map(group -> Behind.of(group, projects)).toList();
        var handed = new LinkedHashMap<String, Found<FigureProject>>();
        HANDED.forEach((name, stages) ->
                handed.put(name, projects.of(counted(Figure.TOTAL).and(one -> stages.contains(one.stage())))));
        figures.each(actor, basis.planYear(), basis.asOf(), Figure.TOTAL, Grouping.LEVEL, null, projects);
        handed.forEach((name, found) -> values.figure(name, found, rows.rows(found)));
        behind.forEach(group -> group(group, values));
        NAMES.keySet().forEach(name -> {
            values.sum("省市级" + name, "省级" + name, "市级" + name);
            values.sum(name, "省市级" + name, "县级" + name, "乡镇级" + name);
        });
        lists(behind, halfDecided(actor, basis), values);
        var all = behind.get(0).of(Figure.TOTAL);
        values.table("各级完成情况表", LevelTable.of(groups, basis.festival(festivals)), rows.rows(all));
        screens(actor, basis, values);
        unfinished.tell(values);
        if (all.number() == 0) {
            values.problem(CheckProblem.stop(
                    CheckKind.SUMS, "catalogue.no.projects", "/projects", String.valueOf(basis.planYear())));
        }
    }

    /** The projects behind the figures of a group. */
    private record Behind(
            LevelGroup group, Map<Figure, Found<FigureProject>> figures, Found<FigureProject> byFestival) {

        static Behind of(LevelGroup group, Sieve<FigureProject> projects) {
            Predicate<FigureProject> own = project -> group.levels().contains(project.level());
            var figures = new EnumMap<Figure, Found<FigureProject>>(Figure.class);
            NAMES.values().forEach(figure -> figures.put(figure, projects.of(own.and(counted(figure)))));
            var soon = counted(Figure.COMPLETED).or(counted(Figure.FORECAST_BEFORE_FESTIVAL));
            return new Behind(group, figures, projects.of(own.and(soon)));
        }

        Found<FigureProject> of(Figure figure) {
            return Objects.requireNonNull(figures.get(figure));
        }
    }

    /** The list of projects counts its rows itself. */
    private void screens(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = ProjectFilter.of(basis.planYear(), basis.asOf());
        var counts = ledger.counts(
                        actor,
                        basis.planYear(),
                        NAMES.values().stream().map(all::with).toList())
                .iterator();
        NAMES.forEach((name, figure) ->
                values.screen(name, String.valueOf(counts.next()), basis.screen("/projects", "timeliness=" + figure)));
    }

    private static List<LevelGroup> groups(List<FigureRow> found, FigureCounts sum) {
        var groups = new ArrayList<LevelGroup>();
        groups.add(new LevelGroup("", Set.of(Level.values()), sum));
        groups.add(group("省级", found, Level.PROVINCIAL));
        groups.add(group("市级", found, Level.MUNICIPAL));
        groups.add(group("省市级", found, Level.PROVINCIAL, Level.MUNICIPAL));
        groups.add(group("县级", found, Level.COUNTY));
        groups.add(group("乡镇级", found, Level.TOWNSHIP));
        return groups;
    }

    private static LevelGroup group(String prefix, List<FigureRow> found, Level... levels) {
        var wanted = Set.of(levels);
        var counts = found.stream()
                .filter(row -> wanted.contains(Level.valueOf(row.key())))
                .map(FigureRow::counts)
                .reduce(FigureCounts.NONE, FigureCounts::plus);
        return new LevelGroup(prefix, wanted, counts);
    }

    private void group(Behind behind, CompositionBuilder values) {
        var prefix = behind.group().prefix();
        var counts = behind.group().counts();
        NAMES.forEach((name, figure) -> {
            var found = behind.of(figure);
            int number = counts.of(figure);
            values.figure(prefix + name, number, rows.rows(found));
            values.examined(CheckKind.SUMS, 1);
            if (number != found.number()) {
                values.problem(CheckProblem.stop(
                        CheckKind.SUMS,
                        "catalogue.disagree",
                        null,
                        prefix + name,
                        String.valueOf(number),
                        String.valueOf(found.number())));
            }
        });
        values.sum(prefix + "总数", prefix + "已完成", prefix + "未完工");
        values.sum(prefix + "未完工", prefix + "预计春节前完工", prefix + "进度滞后", prefix + "暂缓");
        values.sum(prefix + "春节前可完成", prefix + "已完成", prefix + "预计春节前完工");
        values.share(prefix + "完成率", prefix + "已完成", prefix + "总数");
        values.share(prefix + "春节前完成率", prefix + "春节前可完成", prefix + "总数");
        var all = rows.rows(behind.of(Figure.TOTAL));
        values.figure(prefix + "完成率", ChineseWords.rate(counts.completionRate().orElse(null)), all);
        values.figure(prefix + "春节前可完成", behind.byFestival(), rows.rows(behind.byFestival()));
        values.figure(
                prefix + "春节前完成率", ChineseWords.rate(counts.rateByFestival().orElse(null)), all);
    }

    static Predicate<FigureProject> counted(Figure figure) {
        return project -> switch (figure) {
            case TOTAL -> project.standing() != null;
            case UNFINISHED -> project.standing() != null && project.standing() != Figure.COMPLETED;
            default -> project.standing() == figure;
        };
    }

    /** By the project's code the suspension, or its end, that the government alone has decided, and whose word is missing. */
    private Map<String, String> halfDecided(Actor actor, DocumentScope basis) {
        return changes.halfDecided(actor, basis.planYear(), basis.asOf()).stream()
                .filter(one -> one.kind().stops())
                .collect(Collectors.toMap(AdjustmentView::code, rows::halfDecided, (first, next) -> next));
    }

    private void lists(List<Behind> behind, Map<String, String> half, CompositionBuilder values) {
        behind.stream()
                .filter(one -> LISTED.contains(one.group().prefix()))
                .forEach(one -> list(one.group().prefix() + "未完工项目清单", one.of(Figure.UNFINISHED), half, values));
        var all = behind.get(0);
        list("预计春节前完工项目清单", all.of(Figure.FORECAST_BEFORE_FESTIVAL), half, values);
        list("进度滞后项目清单", all.of(Figure.DELAYED), half, values);
        list("暂缓项目清单", all.of(Figure.SUSPENDED), half, values);
    }

    private void list(String name, Found<FigureProject> found, Map<String, String> half, CompositionBuilder values) {
        values.list(name, found, one -> rows.unfinished(one, half.getOrDefault(one.code(), "")), rows.rows(found));
    }
}
