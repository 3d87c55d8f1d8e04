package org.shishi.figures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shishi.figures.FigureProject;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Lays two days side by side: the figures with their differences, and each project that stands otherwise. */
@Component
class DayComparisons {

    private static final int ROWS = 50;
    private static final int LISTED = 100;

    private final Figures figures;
    private final FigureLines lines;

    DayComparisons(Figures figures, FigureLines lines) {
        this.figures = figures;
        this.lines = lines;
    }

    /** What the page shows. */
    record View(
            LocalDate from,
            LocalDate to,
            List<Line> lines,
            Some added,
            Some removed,
            Page<ChangedProject> changed,
            boolean more) {

        public Line sum() {
            return lines.get(lines.size() - 1);
        }
    }

    /** Projects that count on one day alone, and the first of them. */
    record Some(int number, List<ProjectLink> first) {}

    /** One group: each figure before and after. */
    record Line(String name, String css, List<Pair> pairs) {}

    /** A figure on both days, and by how much it rose or fell. */
    record Pair(FigureLine.Cell before, FigureLine.Cell after, String difference) {

        static Pair of(FigureLine.Cell before, FigureLine.Cell after) {
            int by = after.number() - before.number();
            return new Pair(before, after, by > 0 ? "+" + by : by < 0 ? "−" + -by : "");
        }
    }

    record ProjectLink(String code, String title, String href, String unit) {

        static ProjectLink of(FigureProject project, FigureAddress at) {
            return new ProjectLink(project.code(), project.title(), at.project(project.code()), project.leadUnit());
        }
    }

    /** A project with the values that differ. */
    record ChangedProject(ProjectLink project, List<FieldDifference> changes) {}

    View of(Actor actor, int year, LocalDate from, LocalDate to, int page, FigureWords words) {
        var at = new FigureAddress(new Viewpoint(year, to));
        var differences = figures.differences(actor, year, from, to);
        var request = PageRequest.of(Math.max(0, page), ROWS);
        var onPage = differences.changed().stream()
                .skip(request.getOffset())
                .limit(ROWS)
                .toList();
        var changed = figures.pairs(actor, year, from, to, onPage).stream()
                .map(difference -> FieldDifference.of(difference, at, words))
                .toList();
        return new View(
                from,
                to,
                lines(lines(actor, year, from, words), lines(actor, year, to, words)),
                of(actor, year, from, to, differences.added(), at),
                of(actor, year, from, to, differences.removed(), at),
                new PageImpl<>(changed, request, differences.changed().size()),
                differences.more());
    }

    private Some of(Actor actor, int year, LocalDate from, LocalDate to, List<Long> ids, FigureAddress at) {
        var first = ids.stream().limit(LISTED).toList();
        return new Some(
                ids.size(),
                figures.pairs(actor, year, from, to, first).stream()
                        .flatMap(pair -> Stream.of(pair.before(), pair.after())
                                .filter(Objects::nonNull)
                                .limit(1))
                        .map(project -> ProjectLink.of(project, at))
                        .toList());
    }

    private List<FigureLine> lines(Actor actor, int year, LocalDate day, FigureWords words) {
        return lines.of(actor, figures.of(actor, year, day, Grouping.LEVEL), words);
    }

    private static List<Line> lines(List<FigureLine> before, List<FigureLine> after) {
        return IntStream.range(0, after.size())
                .mapToObj(i -> line(before.get(i), after.get(i)))
                .toList();
    }

    private static Line line(FigureLine before, FigureLine after) {
        var pairs = new ArrayList<Pair>();
        for (var figure : FigureLine.FIGURES) {
            pairs.add(Pair.of(before.cell(figure), after.cell(figure)));
        }
        return new Line(after.name(), after.css(), pairs);
    }
}
