package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shishi.figures.FigureCounts;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.project.Level;

/** The table that every report begins with: the published figures of each level, and their sum. */
final class LevelTable {

    private LevelTable() {}

    /**
     * The figures of one level, of two together, or of all.
     *
     * @param prefix before the names of its placeholders; empty for all levels
     */
    record LevelGroup(String prefix, Set<Level> levels, FigureCounts counts) {}

    static PaperTable of(List<LevelGroup> groups, String festival) {
        var head = List.of("级别", "总数", "已完成", "完成率", "预计" + festival + "前完工", "进度滞后", "暂缓");
        var lines = new ArrayList<List<PaperCell>>();
        for (var group : groups) {
            if (!group.prefix().isEmpty() && group.levels().size() == 1) {
                lines.add(line(group.prefix(), group.counts()));
            }
        }
        lines.add(line("合计", groups.get(0).counts()));
        var columns = new ArrayList<>(List.of(PaperTable.Column.centred(3)));
        head.stream().skip(1).forEach(name -> columns.add(PaperTable.Column.number(name.length() > 4 ? 4 : 3)));
        return new PaperTable(
                "各级民生实事项目完成情况表",
                "单位：个",
                columns,
                List.of(head.stream().map(PaperCell::of).toList()),
                lines);
    }

    private static List<PaperCell> line(String name, FigureCounts counts) {
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
