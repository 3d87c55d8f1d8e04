package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.FigureProject;
import org.shishi.figures.FigureRow;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.entry.Projects;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** The published figures, whole and by level, each with its projects; the lists of those that are not finished. */
@Component
class FigureValues implements ValueSource {

    /** The figures under the names that sentences use. */
    static final Map<String, Figure> NAMES = names();

    private static final List<SortOrder> BY_CODE = List.of(new SortOrder(SortKey.CODE, false));
    private static final Pageable ONE = PageRequest.of(0, 1);

    private final Figures figures;
    private final Projects ledger;
    private final ProjectRowsOf rows;
    private final FestivalCalendar festivals;

    FigureValues(Figures figures, Projects ledger, ProjectRowsOf rows, FestivalCalendar festivals) {
        this.figures = figures;
        this.ledger = ledger;
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
        var projects = figures.behind(actor, basis.planYear(), basis.asOf(), Figure.TOTAL, Grouping.LEVEL, null);
        var groups = groups(table.rows(), table.sum());
        groups.forEach(group -> group(group, projects, values));
        NAMES.keySet().forEach(name -> {
            values.sum("省市级" + name, "省级" + name, "市级" + name);
            values.sum(name, "省市级" + name, "县级" + name, "乡镇级" + name);
        });
        lists(projects, values);
        values.table("各级完成情况表", LevelTable.of(groups, FestivalWord.of(basis, festivals)), rows.rows(projects));
        screens(actor, basis, values);
        UnfinishedProjects.check(basis, projects, rows, values);
        if (projects.isEmpty()) {
            values.problem(CheckProblem.stop(
                    CheckKind.SUMS, "catalogue.no.projects", "/projects", String.valueOf(basis.planYear())));
        }
    }

    /** The list of projects counts its rows itself. */
    private void screens(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = ProjectFilter.of(basis.planYear(), basis.asOf());
        NAMES.forEach((name, figure) -> values.screen(
                name,
                String.valueOf(
                        ledger.find(actor, all.with(figure), BY_CODE, ONE).getTotalElements()),
                basis.screen("/projects", "timeliness=" + figure)));
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

    private void group(LevelGroup group, List<FigureProject> projects, CompositionBuilder values) {
        var own = projects.stream()
                .filter(project -> group.levels().contains(project.level()))
                .toList();
        NAMES.forEach((name, figure) -> {
            var behind = own.stream().filter(counted(figure)).toList();
            int number = group.counts().of(figure);
            values.figure(group.prefix() + name, number, rows.rows(behind));
            values.examined(CheckKind.SUMS, 1);
            if (number != behind.size()) {
                values.problem(CheckProblem.stop(
                        CheckKind.SUMS,
                        "catalogue.disagree",
                        null,
                        group.prefix() + name,
                        String.valueOf(number),
                        String.valueOf(behind.size())));
            }
        });
        var prefix = group.prefix();
        values.sum(prefix + "总数", prefix + "已完成", prefix + "未完工");
        values.sum(prefix + "未完工", prefix + "预计春节前完工", prefix + "进度滞后", prefix + "暂缓");
        values.sum(prefix + "春节前可完成", prefix + "已完成", prefix + "预计春节前完工");
        values.share(prefix + "完成率", prefix + "已完成", prefix + "总数");
        values.share(prefix + "春节前完成率", prefix + "春节前可完成", prefix + "总数");
        var all = rows.rows(own);
        var soon = own.stream()
                .filter(counted(Figure.COMPLETED).or(counted(Figure.FORECAST_BEFORE_FESTIVAL)))
                .toList();
        values.figure(
                group.prefix() + "完成率",
                ChineseWords.rate(group.counts().completionRate().orElse(null)),
                all);
        values.figure(group.prefix() + "春节前可完成", soon.size(), rows.rows(soon));
        values.figure(
                group.prefix() + "春节前完成率",
                ChineseWords.rate(group.counts().rateByFestival().orElse(null)),
                all);
    }

    static Predicate<FigureProject> counted(Figure figure) {
        return project -> switch (figure) {
            case TOTAL -> project.standing() != null;
            case UNFINISHED -> project.standing() != null && project.standing() != Figure.COMPLETED;
            default -> project.standing() == figure;
        };
    }

    private void lists(List<FigureProject> projects, CompositionBuilder values) {
        list("未完工项目清单", projects, counted(Figure.UNFINISHED), values);
        list("县级未完工项目清单", projects, at(Level.COUNTY, Figure.UNFINISHED), values);
        list("乡镇级未完工项目清单", projects, at(Level.TOWNSHIP, Figure.UNFINISHED), values);
        list("预计春节前完工项目清单", projects, counted(Figure.FORECAST_BEFORE_FESTIVAL), values);
        list("进度滞后项目清单", projects, counted(Figure.DELAYED), values);
        list("暂缓项目清单", projects, counted(Figure.SUSPENDED), values);
    }

    private static Predicate<FigureProject> at(Level level, Figure figure) {
        return counted(figure).and(project -> project.level() == level);
    }

    private void list(
            String name, List<FigureProject> projects, Predicate<FigureProject> which, CompositionBuilder values) {
        var found = projects.stream().filter(which).toList();
        values.list(name, found.stream().map(rows::unfinished).toList(), rows.rows(found));
    }
}
