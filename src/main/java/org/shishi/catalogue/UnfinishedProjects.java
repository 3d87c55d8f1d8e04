package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shishi.figures.FigureProject;
import org.shishi.project.Figure;

/**
 * Looks whether of every unfinished project is told what a reader will ask: why it is late or suspended, and when it will be
 * finished unless it is suspended.
 *
 * <p>The report to the congress is not issued without. A bulletin is, since it may be the first to ask for it.
 */
final class UnfinishedProjects {

    private static final String NO_PERCENT = "catalogue.no-percent";
    private static final String WHOLE_UNFINISHED = "catalogue.whole-unfinished";
    private static final String MORE_DOUBTFUL = "catalogue.more-doubtful";

    /** Figures may be wrong behind these: whoever issues answers them with a reason, which stays with the document. */
    static final Set<String> DOUBTS = Set.of(NO_PERCENT, WHOLE_UNFINISHED, MORE_DOUBTFUL);

    private static final int NAMED = 10;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private UnfinishedProjects() {}

    static void check(
            DocumentScope basis, List<FigureProject> projects, ProjectRowsOf rows, CompositionBuilder values) {
        var unfinished = projects.stream()
                .filter(FigureValues.counted(Figure.UNFINISHED))
                .toList();
        values.examined(CheckKind.UNFINISHED, unfinished.size());
        var gaps = new ArrayList<CheckProblem>();
        for (var project : unfinished) {
            boolean suspended = project.standing() == Figure.SUSPENDED;
            boolean inTime = project.standing() == Figure.FORECAST_BEFORE_FESTIVAL;
            if (!inTime && rows.reason(project).isEmpty()) {
                gaps.add(gap(basis, "catalogue.reason", project));
            }
            if (!suspended && project.expected() == null) {
                gaps.add(gap(basis, "catalogue.forecast", project));
            }
        }
        gaps.stream().limit(NAMED).forEach(values::problem);
        if (gaps.size() > NAMED) {
            values.problem(problem(
                    basis,
                    "catalogue.more",
                    basis.screen("/projects", "timeliness=" + Figure.UNFINISHED),
                    String.valueOf(gaps.size() - NAMED)));
        }
        silent(basis, unfinished, rows, values);
        doubtful(basis, unfinished, values);
    }

    /** Counted as unfinished and said to be whole, or said nothing of: each is named, and somebody has looked at it. */
    private static void doubtful(DocumentScope basis, List<FigureProject> unfinished, CompositionBuilder values) {
        var doubts = new ArrayList<CheckProblem>();
        for (var project : unfinished) {
            if (project.percent() == null) {
                doubts.add(doubt(NO_PERCENT, project));
            } else if (project.percent().compareTo(WHOLE) >= 0) {
                doubts.add(doubt(WHOLE_UNFINISHED, project));
            }
        }
        doubts.stream().limit(NAMED).forEach(values::problem);
        if (doubts.size() > NAMED) {
            values.problem(CheckProblem.look(
                    CheckKind.UNFINISHED,
                    MORE_DOUBTFUL,
                    basis.screen("/projects", "timeliness=" + Figure.UNFINISHED),
                    String.valueOf(doubts.size() - NAMED)));
        }
    }

    private static CheckProblem doubt(String code, FigureProject project) {
        return CheckProblem.look(
                CheckKind.UNFINISHED, code, ProjectRowsOf.link(project.code()), project.code(), project.title());
    }

    /** Those that are expected in time and give no reason: the report reads well without, but somebody may ask. */
    private static void silent(
            DocumentScope basis, List<FigureProject> unfinished, ProjectRowsOf rows, CompositionBuilder values) {
        long silent = unfinished.stream()
                .filter(project -> project.standing() == Figure.FORECAST_BEFORE_FESTIVAL)
                .filter(project -> rows.reason(project).isEmpty())
                .count();
        if (silent > 0 && basis.period() == null) {
            values.problem(CheckProblem.look(
                    CheckKind.UNFINISHED,
                    "catalogue.silent",
                    basis.screen("/projects", "timeliness=" + Figure.FORECAST_BEFORE_FESTIVAL),
                    String.valueOf(silent)));
        }
    }

    private static CheckProblem gap(DocumentScope basis, String code, FigureProject project) {
        return problem(basis, code, ProjectRowsOf.link(project.code()), project.code(), project.title());
    }

    private static CheckProblem problem(DocumentScope basis, String code, String link, String... args) {
        return new CheckProblem(CheckKind.UNFINISHED, basis.period() == null, code, List.of(args), link);
    }
}
