package org.shishi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.shishi.figures.Counts;
import org.shishi.figures.FigureProject;
import org.shishi.figures.FigureRow;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The published figures, whole and by level, each with its projects; the lists of those that are not finished. */
@Component
@Order(1)
class FigureValues implements ValueSource {

    /** The figures under the names that sentences use. */
    static final Map<String, Figure> NAMES = names();

    private static final List<String> TABLE_HEAD = List.of("级别", "总数", "已完成", "完成率", "预计春节前完工", "进度滞后", "暂缓");

    private final Figures figures;
    private final ProjectRowsOf rows;

    FigureValues(Figures figures, ProjectRowsOf rows) {
        this.figures = figures;
        this.rows = rows;
    }

    private record Group(String prefix, Set<Level> levels, Counts counts) {}

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
    public void fill(Actor actor, Basis basis, Composing values) {
        var table = figures.of(actor, basis.planYear(), basis.asOf(), Grouping.LEVEL);
        var projects = figures.behind(actor, basis.planYear(), basis.asOf(), Figure.TOTAL, Grouping.LEVEL, null);
        var groups = groups(table.rows(), table.sum());
        groups.forEach(group -> group(group, projects, values));
        lists(projects, values);
        values.table("各级完成情况表", table(groups), rows.rows(projects));
        if (projects.isEmpty()) {
            values.problem(Problem.stop("document.check.no.projects", "/projects", String.valueOf(basis.planYear())));
        }
    }

    private static List<Group> groups(List<FigureRow> found, Counts sum) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("", Set.of(Level.values()), sum));
        groups.add(group("省级", found, Level.PROVINCIAL));
        groups.add(group("市级", found, Level.MUNICIPAL));
        groups.add(group("省市级", found, Level.PROVINCIAL, Level.MUNICIPAL));
        groups.add(group("县级", found, Level.COUNTY));
        groups.add(group("乡镇级", found, Level.TOWNSHIP));
        return groups;
    }

    private static Group group(String prefix, List<FigureRow> found, Level... levels) {
        var wanted = Set.of(levels);
        var counts = found.stream()
                .filter(row -> wanted.contains(Level.valueOf(row.key())))
                .map(FigureRow::counts)
                .reduce(Counts.NONE, Counts::plus);
        return new Group(prefix, wanted, counts);
    }

    private void group(Group group, List<FigureProject> projects, Composing values) {
        var own = projects.stream()
                .filter(project -> group.levels().contains(project.level()))
                .toList();
        NAMES.forEach((name, figure) -> {
            var behind = own.stream().filter(counted(figure)).toList();
            int number = group.counts().of(figure);
            values.figure(group.prefix() + name, number, rows.rows(behind));
            if (number != behind.size()) {
                values.problem(Problem.stop(
                        "document.check.disagree",
                        null,
                        group.prefix() + name,
                        String.valueOf(number),
                        String.valueOf(behind.size())));
            }
        });
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

    private void lists(List<FigureProject> projects, Composing values) {
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

    private void list(String name, List<FigureProject> projects, Predicate<FigureProject> which, Composing values) {
        var found = projects.stream().filter(which).toList();
        values.list(name, found.stream().map(rows::unfinished).toList(), rows.rows(found));
    }

    private static PaperTable table(List<Group> groups) {
        var lines = new ArrayList<List<PaperCell>>();
        for (var group : groups) {
            if (!group.prefix().isEmpty() && group.levels().size() == 1) {
                lines.add(line(group.prefix(), group.counts()));
            }
        }
        lines.add(line("合计", groups.get(0).counts()));
        var columns = new ArrayList<>(List.of(PaperTable.Column.centred(3)));
        TABLE_HEAD.stream().skip(1).forEach(name -> columns.add(PaperTable.Column.number(name.length() > 4 ? 4 : 3)));
        return new PaperTable(
                "各级民生实事项目完成情况表",
                "单位：个",
                columns,
                List.of(TABLE_HEAD.stream().map(PaperCell::of).toList()),
                lines);
    }

    private static List<PaperCell> line(String name, Counts counts) {
        return List.of(
                PaperCell.of(name),
                PaperCell.of(counts.total()),
                PaperCell.of(counts.completed()),
                PaperCell.of(ChineseWords.rate(counts.completionRate().orElse(null))),
                PaperCell.of(counts.forecastBeforeFestival()),
                PaperCell.of(counts.delayed()),
                PaperCell.of(counts.suspended()));
    }
}
