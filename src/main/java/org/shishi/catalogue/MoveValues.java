package org.shishi.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureProject;
import org.shishi.figures.Figures;
import org.shishi.figures.ProjectDifference;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.springframework.stereotype.Component;

/** What moved since the bulletin before: completed, expected on another day, newly blocked, newly late. */
@Component
class MoveValues implements ValueSource {

    private static final List<String> FORECASTS = List.of("项目编号", "项目名称", "牵头单位", "上期预计完工", "本期预计完工");
    private static final List<String> BLOCKERS = List.of("项目编号", "项目名称", "牵头单位", "上期", "本期");

    private final Figures figures;
    private final ProjectRowsOf rows;
    private final ChineseWords words;

    MoveValues(Figures figures, ProjectRowsOf rows, ChineseWords words) {
        this.figures = figures;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.MOVES;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var comparison = figures.compare(actor, basis.planYear(), basis.since(), basis.asOf());
        var moved = comparison.changed();
        completed(moved, values);
        forecasts(moved, values);
        blockers(moved, values);
        late(moved, values);
        values.figure("本期新增项目", comparison.added().size(), rows.rows(comparison.added()));
        values.figure(
                "本期变动项目",
                moved.size(),
                rows.rows(moved.stream().map(MoveValues::after).toList()));
    }

    private static FigureProject before(ProjectDifference difference) {
        return Objects.requireNonNull(difference.before());
    }

    private static FigureProject after(ProjectDifference difference) {
        return Objects.requireNonNull(difference.after());
    }

    private void completed(List<ProjectDifference> moved, CompositionBuilder values) {
        var done = moved.stream()
                .filter(one ->
                        before(one).standing() != Figure.COMPLETED && after(one).standing() == Figure.COMPLETED)
                .map(MoveValues::after)
                .toList();
        values.figure("本期新完成", done.size(), rows.rows(done));
        values.list(
                "本期新完成项目清单",
                done.stream()
                        .map(project -> project.title() + "（" + words.say(project.level()) + "，" + project.leadUnit()
                                + "），" + ChineseWords.date(project.completedOn()) + "完工。")
                        .toList(),
                rows.rows(done));
    }

    private void forecasts(List<ProjectDifference> moved, CompositionBuilder values) {
        changes(
                "本期调整预计完工",
                FORECASTS,
                moved,
                one -> after(one).standing() != Figure.COMPLETED
                        && !Objects.equals(shown(before(one)), shown(after(one))),
                project -> ChineseWords.day(shown(project)),
                values);
    }

    /** What was told of it, passed or not. */
    private static @Nullable LocalDate shown(FigureProject project) {
        return project.forecast() == null ? project.deadline() : project.forecast();
    }

    private void blockers(List<ProjectDifference> moved, CompositionBuilder values) {
        changes(
                "本期新增滞后原因",
                BLOCKERS,
                moved,
                one -> after(one).standing() != Figure.COMPLETED
                        && !rows.reason(after(one)).isEmpty()
                        && !rows.reason(before(one)).equals(rows.reason(after(one))),
                rows::reason,
                values);
    }

    private void late(List<ProjectDifference> moved, CompositionBuilder values) {
        var late = moved.stream()
                .filter(one ->
                        before(one).standing() != Figure.DELAYED && after(one).standing() == Figure.DELAYED)
                .map(MoveValues::after)
                .toList();
        values.figure("本期新增进度滞后", late.size(), rows.rows(late));
    }

    private static void changes(
            String name,
            List<String> head,
            List<ProjectDifference> moved,
            Predicate<ProjectDifference> which,
            java.util.function.Function<FigureProject, String> said,
            CompositionBuilder values) {
        var found = moved.stream()
                .filter(which)
                .map(one -> new Rows.Row(
                        List.of(
                                after(one).code(),
                                after(one).title(),
                                after(one).leadUnit(),
                                said.apply(before(one)),
                                said.apply(after(one))),
                        ProjectRowsOf.link(after(one).code())))
                .toList();
        var behind = new Rows(head, found);
        values.figure(name, found.size(), behind);
        values.table(name + "表", table(name, behind), behind);
    }

    private static PaperTable table(String caption, Rows rows) {
        return new PaperTable(
                caption,
                null,
                List.of(
                        PaperTable.Column.centred(4),
                        PaperTable.Column.of(8),
                        PaperTable.Column.of(4),
                        PaperTable.Column.centred(4),
                        PaperTable.Column.centred(4)),
                List.of(rows.headings().stream().map(PaperCell::of).toList()),
                rows.rows().stream()
                        .map(row -> row.cells().stream().map(PaperCell::of).toList())
                        .toList());
    }
}
