package org.shishi.figures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shishi.figures.ProgressCounts;
import org.shishi.figures.ProgressShare;
import org.shishi.figures.ProgressTable;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Component;

/** Turns how far the work is into a table with words and links. */
@Component
class ProgressLines {

    private final FigureGroups groups;

    ProgressLines(FigureGroups groups) {
        this.groups = groups;
    }

    CountTable of(Actor actor, ProgressTable table, FigureWords words) {
        var at = new FigureAddress(new Viewpoint(table.year(), table.asOf()));
        var naming = groups.of(actor, table.year(), table.by(), words);
        var lines = new ArrayList<CountTable.Line>();
        for (var row : table.rows()) {
            var group = naming.apply(row.key(), row.name());
            lines.add(new CountTable.Line(group.name(), "", cells(row.counts(), group.query(), at, words)));
        }
        lines.add(new CountTable.Line(words.say("figures.sum"), "sum", cells(table.sum(), Map.of(), at, words)));
        return new CountTable(
                words.say(
                        "figures.progress.sheet",
                        String.valueOf(table.year()),
                        words.say("figures.group." + table.by())),
                words.say("figures.group." + table.by()),
                spans(words),
                columns(words),
                lines);
    }

    private static List<CountTable.Span> spans(FigureWords words) {
        return List.of(
                new CountTable.Span("", 1),
                new CountTable.Span(words.say("projects.start"), 2),
                new CountTable.Span(words.say("figures.progress.percent"), 5),
                new CountTable.Span(words.say("pace.pace"), 5),
                new CountTable.Span(words.say("figures.progress.mean"), 2));
    }

    private static List<String> columns(FigureWords words) {
        var counted = ProgressShare.all()
                .map(share -> share == ProgressShare.ABOVE ? words.say("figures.progress.above") : words.text(share));
        return Stream.of(
                        Stream.of(words.text(Figure.TOTAL)),
                        counted,
                        Stream.of(words.say("figures.progress.points"), words.say("figures.progress.base")))
                .flatMap(column -> column)
                .toList();
    }

    private static List<CountTable.Cell> cells(
            ProgressCounts counts, Map<String, List<String>> group, FigureAddress at, FigureWords words) {
        var cells = new ArrayList<CountTable.Cell>();
        cells.add(CountTable.Cell.of(counts.total(), at.rows(Figure.TOTAL, group)));
        ProgressShare.all()
                .forEach(share -> cells.add(CountTable.Cell.of(counts.of(share), at.progress(share, group))));
        var ahead = counts.ahead().orElse(null);
        cells.add(CountTable.Cell.of(ahead, ahead == null ? "—" : points(ahead, words)));
        cells.add(CountTable.Cell.of(BigDecimal.valueOf(counts.compared()), String.valueOf(counts.compared())));
        return cells;
    }

    private static String points(BigDecimal ahead, FigureWords words) {
        return words.say(
                ahead.signum() < 0 ? "figures.progress.behind" : "figures.progress.ahead",
                ahead.abs().toPlainString());
    }
}
