package org.shishi.figures;

import java.time.LocalDate;
import java.util.List;

/** Two days side by side: what came into the count, what left it, what stands otherwise, with the old values. */
public record Comparison(
        LocalDate from,
        LocalDate to,
        List<FigureProject> added,
        List<FigureProject> removed,
        List<ProjectDifference> changed) {

    static Comparison of(LocalDate from, LocalDate to, List<ProjectDifference> differing) {
        return new Comparison(
                from,
                to,
                differing.stream()
                        .filter(pair -> pair.before() == null && pair.after() != null)
                        .map(ProjectDifference::after)
                        .toList(),
                differing.stream()
                        .filter(pair -> pair.after() == null && pair.before() != null)
                        .map(ProjectDifference::before)
                        .toList(),
                differing.stream()
                        .filter(pair -> pair.before() != null && pair.after() != null)
                        .toList());
    }
}
