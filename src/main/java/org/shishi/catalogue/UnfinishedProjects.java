package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.figures.FigureProject;
import org.shishi.project.Figure;

/**
 * Looks whether of every unfinished project is told what a reader will ask: why it is late or suspended, and when it will be
 * finished unless it is suspended.
 *
 * <p>The report to the congress is not issued without. A bulletin is, since it may be the first to ask for it.
 */
final class UnfinishedProjects implements Consumer<FigureProject> {

    private static final String NO_PERCENT = "catalogue.no-percent";
    private static final String WHOLE_UNFINISHED = "catalogue.whole-unfinished";
    private static final String MORE_DOUBTFUL = "catalogue.more-doubtful";

    /** Figures may be wrong behind these: whoever issues answers them with a reason, which stays with the document. */
    static final Set<String> DOUBTS = Set.of(NO_PERCENT, WHOLE_UNFINISHED, MORE_DOUBTFUL);

    private static final int NAMED = 10;
    private static final BigDecimal WHOLE = new BigDecimal(100);

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

    /** Counted as unfinished and said to be whole, or said nothing of: each is named, and somebody has looked at it. */
    private void doubt(FigureProject project) {
        if (project.percent() == null) {
            doubts.add(doubt(NO_PERCENT, project));
        } else if (project.percent().compareTo(WHOLE) >= 0) {
            doubts.add(doubt(WHOLE_UNFINISHED, project));
        }
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

    private static CheckProblem doubt(String code, FigureProject project) {
        return CheckProblem.look(
                CheckKind.UNFINISHED, code, ProjectRowsOf.link(project.code()), project.code(), project.title());
    }

    private CheckProblem gap(String code, FigureProject project) {
        return problem(code, ProjectRowsOf.link(project.code()), project.code(), project.title());
    }

    private CheckProblem problem(String code, String link, String... args) {
        return new CheckProblem(CheckKind.UNFINISHED, basis.period() == null, code, List.of(args), link);
    }
}
