package org.shishi.figures.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureProject;
import org.shishi.project.Figure;

/**
 * The head of a list that has more: the most pressing projects, how many there are, and where they all are.
 *
 * @param all how many there are
 */
record LateRows(List<Row> rows, int all, String href) {

    private static final int SHOWN = 10;

    /**
     * One project that presses.
     *
     * @param days until it is expected, or since its deadline
     */
    record Row(
            String title,
            String code,
            String href,
            String unit,
            @Nullable LocalDate day,
            @Nullable LocalDate expected,
            long days,
            String tone,
            String wordKey) {}

    static LateRows due(List<FigureProject> projects, LocalDate asOf, FigureAddress at, int within) {
        var rows = projects.stream()
                .limit(SHOWN)
                .map(project -> row(project, project.expected(), asOf, at))
                .toList();
        return new LateRows(rows, projects.size(), at.dueWithin(within));
    }

    /** The delayed ones first: they will not even make it by the festival. */
    static LateRows overdue(List<FigureProject> projects, LocalDate asOf, FigureAddress at) {
        var rows = projects.stream()
                .sorted(Comparator.comparing((FigureProject project) -> project.standing() != Figure.DELAYED))
                .limit(SHOWN)
                .map(project -> row(project, project.deadline(), asOf, at))
                .toList();
        return new LateRows(rows, projects.size(), at.rows(Figure.OVERDUE, java.util.Map.of()));
    }

    private static Row row(FigureProject project, @Nullable LocalDate day, LocalDate asOf, FigureAddress at) {
        boolean delayed = project.standing() == Figure.DELAYED;
        return new Row(
                project.title(),
                project.code(),
                at.project(project.code()),
                project.leadUnit(),
                day,
                project.expected(),
                day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(asOf, day)),
                delayed ? "late" : "warn",
                "Figure." + (delayed ? Figure.DELAYED : Figure.FORECAST_BEFORE_FESTIVAL));
    }
}
