package org.shishi.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Sieve.Found;
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
        var differing = values.<ProjectDifference>sieve();
        var came = differing.of(one -> one.before() == null);
        var moved = differing.of(MoveValues::moved);
        var done = differing.of(MoveValues::done);
        var late = differing.of(which(
                one -> before(one).standing() != Figure.DELAYED && after(one).standing() == Figure.DELAYED));
        var forecasts = differing.of(which(MoveValues::expectedOtherwise));
        var blocked = differing.of(which(this::blocked));
        figures.eachDifference(actor, basis.planYear(), basis.since(), basis.asOf(), differing);
        completed(done, values);
        changes("本期调整预计完工", FORECASTS, forecasts, project -> ChineseWords.day(shown(project)), values);
        changes("本期新增滞后原因", BLOCKERS, blocked, rows::reason, values);
        values.figure("本期新增进度滞后", late, rows(late));
        values.figure("本期新增项目", came, rows(came));
        values.figure("本期变动项目", moved, rows(moved));
    }

    private Rows rows(Found<ProjectDifference> found) {
        return found.rows(ProjectRowsOf.HEADINGS, one -> rows.row(after(one)));
    }

    /** Completed since, whether it counted before or came since: else it would stand among the completed and not among the new ones. */
    static boolean done(ProjectDifference one) {
        return one.after() != null
                && after(one).standing() == Figure.COMPLETED
                && (one.before() == null || before(one).standing() != Figure.COMPLETED);
    }

    private static boolean moved(ProjectDifference one) {
        return one.before() != null && one.after() != null;
    }

    /** Of those that counted on both days. */
    private static Predicate<ProjectDifference> which(Predicate<ProjectDifference> holds) {
        return one -> moved(one) && holds.test(one);
    }

    private static FigureProject before(ProjectDifference difference) {
        return Objects.requireNonNull(difference.before());
    }

    private static FigureProject after(ProjectDifference difference) {
        return Objects.requireNonNull(difference.after());
    }

    private void completed(Found<ProjectDifference> done, CompositionBuilder values) {
        var behind = rows(done);
        values.figure("本期新完成", done, behind);
        values.list("本期新完成项目清单", done, one -> finished(after(one)), behind);
    }

    private String finished(FigureProject project) {
        return project.title() + "（" + words.say(project.level()) + "，" + project.leadUnit() + "），"
                + ChineseWords.date(project.completedOn()) + "完工。";
    }

    private static boolean expectedOtherwise(ProjectDifference one) {
        return after(one).standing() != Figure.COMPLETED && !Objects.equals(shown(before(one)), shown(after(one)));
    }

    /** What was told of it, passed or not. */
    private static @Nullable LocalDate shown(FigureProject project) {
        return project.forecast() == null ? project.deadline() : project.forecast();
    }

    private boolean blocked(ProjectDifference one) {
        return after(one).standing() != Figure.COMPLETED
                && !rows.reason(after(one)).isEmpty()
                && !rows.reason(before(one)).equals(rows.reason(after(one)));
    }

    private static void changes(
            String name,
            List<String> head,
            Found<ProjectDifference> found,
            Function<FigureProject, String> said,
            CompositionBuilder values) {
        var behind = found.rows(
                head,
                one -> new Rows.Row(
                        List.of(
                                after(one).code(),
                                after(one).title(),
                                after(one).leadUnit(),
                                said.apply(before(one)),
                                said.apply(after(one))),
                        ProjectRowsOf.link(after(one).code())));
        values.figure(name, found, behind);
        values.table(name + "表", behind, kept -> table(name, kept));
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
