package org.shishi.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.FigureTable;
import org.shishi.policy.Actor;
import org.shishi.project.AspectView;
import org.shishi.project.Level;
import org.shishi.project.entry.Projects;
import org.shishi.shared.Viewpoint;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;

/** Turns tables of figures into lines with words and links. */
@Component
class FigureLines {

    /** Levels that are published as one; no project has it. */
    private static final List<Level> UPPER = List.of(Level.PROVINCIAL, Level.MUNICIPAL);

    private static final String NO_ASPECT = "0";

    private final Units units;
    private final Projects projects;

    FigureLines(Units units, Projects projects) {
        this.units = units;
        this.projects = projects;
    }

    /** All lines of a table, with the published subtotal of province and city, and the sum. */
    List<FigureLine> of(Actor actor, FigureTable table, FigureWords words) {
        return switch (table.by()) {
            case LEVEL -> levels(table, words);
            case UNIT -> closed(units(actor, table, unit -> true), table, words);
            case ASPECT -> closed(aspects(actor, table, words), table, words);
        };
    }

    private static List<FigureLine> levels(FigureTable table, FigureWords words) {
        var at = at(table);
        var upper = FigureCounts.NONE;
        var lines = new ArrayList<FigureLine>();
        for (var row : table.rows()) {
            var level = Level.valueOf(row.key());
            lines.add(FigureLine.of(words.text(level), "", row.counts(), at, Map.of("level", List.of(level.name()))));
            if (UPPER.contains(level)) {
                upper = upper.plus(row.counts());
            }
            if (level == Level.MUNICIPAL) {
                var both = UPPER.stream().map(Enum::name).toList();
                lines.add(FigureLine.of(words.say("figures.upper"), "subtotal", upper, at, Map.of("level", both)));
            }
        }
        return closed(lines, table, words);
    }

    /** The lines of some of the units, in the order of their codes. */
    List<FigureLine> units(Actor actor, FigureTable table, Predicate<UnitView> which) {
        var known = units.find(actor, UnitFilter.ALL).stream()
                .filter(which)
                .collect(Collectors.toMap(UnitView::code, UnitView::id));
        return table.rows().stream()
                .filter(row -> known.containsKey(row.key()))
                .map(row -> {
                    var name = Objects.requireNonNullElse(row.name(), row.key());
                    var id = String.valueOf(known.get(row.key()));
                    return FigureLine.of(name, "", row.counts(), at(table), Map.of("lead", List.of(id)));
                })
                .toList();
    }

    List<FigureLine> aspects(Actor actor, FigureTable table, FigureWords words) {
        var ids = projects.aspects(actor, table.year()).stream()
                .collect(Collectors.toMap(aspect -> String.valueOf(aspect.number()), AspectView::id));
        return table.rows().stream()
                .map(row -> {
                    var id = ids.containsKey(row.key()) ? String.valueOf(ids.get(row.key())) : NO_ASPECT;
                    var name = row.name() == null ? words.say("figures.aspect.none") : row.key() + "." + row.name();
                    return FigureLine.of(name, "", row.counts(), at(table), Map.of("aspect", List.of(id)));
                })
                .toList();
    }

    private static List<FigureLine> closed(List<FigureLine> lines, FigureTable table, FigureWords words) {
        var all = new ArrayList<>(lines);
        all.add(FigureLine.of(words.say("figures.sum"), "sum", table.sum(), at(table), Map.of()));
        return all;
    }

    private static FigureAddress at(FigureTable table) {
        return new FigureAddress(new Viewpoint(table.year(), table.asOf()));
    }
}
