package org.shishi.figures.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureProject;
import org.shishi.figures.Remedies.Remedy;
import org.shishi.project.Figure;

/**
 * The projects that press most, each with why it is late and what is done about it; how many there are, and where they all are.
 *
 * @param delayed whether they will not be finished by the festival; else they have passed their deadline only
 * @param all how many there are
 */
record LateRows(boolean delayed, List<Row> rows, int all, String href) {

    /** So many fit on one screen with all the rest. */
    static final int SHOWN = 4;

    /**
     * One project that presses.
     *
     * @param days since its deadline
     * @param problem in the words of the last report
     */
    record Row(
            String title,
            String code,
            String href,
            String unit,
            LocalDate deadline,
            long days,
            String percent,
            @Nullable String blockerKey,
            String problem,
            List<Remedy> remedies) {}

    static LateRows of(
            List<FigureProject> pressing,
            int delayed,
            int overdue,
            Map<String, List<Remedy>> remedies,
            LocalDate asOf,
            FigureAddress at) {
        boolean any = delayed > 0;
        var rows = pressing.stream()
                .map(project -> row(project, remedies.getOrDefault(project.code(), List.of()), asOf, at))
                .toList();
        return new LateRows(
                any, rows, any ? delayed : overdue, at.rows(any ? Figure.DELAYED : Figure.OVERDUE, Map.of()));
    }

    private static Row row(FigureProject project, List<Remedy> remedies, LocalDate asOf, FigureAddress at) {
        return new Row(
                project.title(),
                project.code(),
                at.project(project.code()),
                project.leadUnit(),
                project.deadline(),
                Math.max(0, ChronoUnit.DAYS.between(project.deadline(), asOf)),
                project.percent() == null
                        ? "—"
                        : project.percent().stripTrailingZeros().toPlainString() + "%",
                project.blocker() == null ? null : "Blocker." + project.blocker(),
                project.problem(),
                remedies);
    }
}
