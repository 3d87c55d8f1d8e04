package org.shishi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.figures.FigureProject;
import org.shishi.progress.PlainDecimals;
import org.shishi.project.Figure;
import org.shishi.project.Stage;

/**
 * Looks whether of every unfinished project is told what a reader will ask: why it is late or suspended, and when it will be
 * finished unless it is suspended.
 *
 * <p>The report to the congress is not issued without. A bulletin is, since it may be the first to ask for it.
 */
final class UnfinishedProjects implements Consumer<FigureProject> {

    private static final String NO_PERCENT = "catalogue.no-percent";
    private static final String WHOLE_UNFINISHED = "catalogue.whole-unfinished";
    private static final String NOT_STARTED = "catalogue.not-started";
    private static final String JUST_STARTED = "catalogue.just-started";
    private static final String MORE_DOUBTFUL = "catalogue.more-doubtful";

    /** Figures may be wrong behind these: whoever issues answers them with a reason, which stays with the document. */
    static final Set<String> DOUBTS = Set.of(NO_PERCENT, WHOLE_UNFINISHED, NOT_STARTED, JUST_STARTED, MORE_DOUBTFUL);

    private static final int NAMED = 10;
    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal(50);

    private final DocumentScope basis;
    private final ProjectRowsOf rows;
    private final Found<CheckProblem> gaps = new Found<>(NAMED);
    private final Found<CheckProblem> doubts = new Found<>(NAMED);
    private int examined;
    private int silent;

    UnfinishedProjects(DocumentScope basis, ProjectRowsOf rows) {
        this.basis = basis;
        this.rows = rows;
    }

    @Override
    public void accept(FigureProject project) {
        if (!FigureValues.counted(Figure.UNFINISHED).test(project)) {
            return;
        }
        examined++;
        boolean suspended = project.standing() == Figure.SUSPENDED;
        boolean inTime = project.standing() == Figure.FORECAST_BEFORE_FESTIVAL;
        boolean told = !rows.reason(project).isEmpty();
        if (!inTime && !told) {
            gaps.add(gap("catalogue.reason", project));
        }
        if (!suspended && project.expected() == null) {
            gaps.add(gap("catalogue.forecast", project));
        }
        silent += inTime && !told ? 1 : 0;
        doubt(project);
    }

    /** Counted as unfinished and said to be whole, begun and not begun, or said nothing of: each is named, and somebody has looked at it. */
    private void doubt(FigureProject project) {
        if (project.percent() == null) {
            doubts.add(doubt(NO_PERCENT, project));
        } else if (project.percent().compareTo(WHOLE) >= 0) {
            doubts.add(doubt(WHOLE_UNFINISHED, project));
        } else if (project.stage() == Stage.NOT_STARTED && project.percent().signum() > 0) {
            doubts.add(doubt(NOT_STARTED, project, PlainDecimals.text(project.percent())));
        } else if (halfDoneAtOnce(project.startedOn(), project.percent())) {
            doubts.add(doubt(
                    JUST_STARTED, project, PlainDecimals.text(project.percent()), String.valueOf(project.startedOn())));
        }
    }

    /** Likelier a start that was put down with the first percent than half of the work within a month. */
    private boolean halfDoneAtOnce(@Nullable LocalDate startedOn, BigDecimal percent) {
        return startedOn != null
                && percent.compareTo(HALF) >= 0
                && startedOn.plusMonths(1).isAfter(basis.asOf());
    }

    void tell(CompositionBuilder values) {
        values.examined(CheckKind.UNFINISHED, examined);
        gaps.first().forEach(values::problem);
        if (gaps.left() > 0) {
            values.problem(problem("catalogue.more", screen(Figure.UNFINISHED), String.valueOf(gaps.left())));
        }
        silent(values);
        doubts.first().forEach(values::problem);
        if (doubts.left() > 0) {
            values.problem(look(MORE_DOUBTFUL, Figure.UNFINISHED, doubts.left()));
        }
    }

    /** Those that are expected in time and give no reason: the report reads well without, but somebody may ask. */
    private void silent(CompositionBuilder values) {
        if (silent > 0 && basis.period() == null) {
            values.problem(look("catalogue.silent", Figure.FORECAST_BEFORE_FESTIVAL, silent));
        }
    }

    private CheckProblem look(String code, Figure behind, int number) {
        return CheckProblem.look(CheckKind.UNFINISHED, code, screen(behind), String.valueOf(number));
    }

    private String screen(Figure figure) {
        return basis.screen("/projects", "timeliness=" + figure);
    }

    private static CheckProblem doubt(String code, FigureProject project, String... more) {
        var args = Stream.concat(Stream.of(project.code(), project.title()), Stream.of(more))
                .toArray(String[]::new);
        return CheckProblem.look(CheckKind.UNFINISHED, code, ProjectRowsOf.link(project.code()), args);
    }

    private CheckProblem gap(String code, FigureProject project) {
        return problem(code, ProjectRowsOf.link(project.code()), project.code(), project.title());
    }

    private CheckProblem problem(String code, String link, String... args) {
        return new CheckProblem(CheckKind.UNFINISHED, basis.period() == null, code, List.of(args), link);
    }
}
