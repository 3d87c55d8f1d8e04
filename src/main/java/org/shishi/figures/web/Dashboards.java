package org.shishi.figures.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.FigureProject;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.figures.LaterProjects;
import org.shishi.figures.Remedies;
import org.shishi.frame.Chart;
import org.shishi.frame.markup.Markup;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.warning.Lights;
import org.shishi.shared.Viewpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the dashboard together: the same number of statements, however many projects there are. */
@Component
class Dashboards {

    static final int DUE_WITHIN = 30;

    private final Figures figures;
    private final Lights lights;
    private final FigureLines lines;
    private final List<Remedies> remedies;

    Dashboards(Figures figures, Lights lights, FigureLines lines, ObjectProvider<Remedies> remedies) {
        this.figures = figures;
        this.lights = lights;
        this.lines = lines;
        this.remedies = remedies.orderedStream().toList();
    }

    /** A number and where its rows are. */
    record Linked(int number, @Nullable String href) {

        static Linked to(int number, String href) {
            return new Linked(number, number == 0 ? null : href);
        }
    }

    /** What the page shows. */
    record Dashboard(
            FigureCounts sum,
            @Nullable String rate,
            @Nullable String rateByFestival,
            List<FigureLine> levels,
            List<FigureLine> townships,
            Markup townshipLines,
            Markup aspectLines,
            Chart trend,
            LightStrip lights,
            Linked due,
            Linked overdue,
            LateRows late,
            LaterProjects later) {

        public boolean empty() {
            return sum.total() == 0;
        }

        /** How many townships have a delayed project. */
        public long townshipsDelayed() {
            return townships.stream()
                    .filter(line -> line.counts().delayed() > 0)
                    .count();
        }

        /** How many townships have completed all of theirs. */
        public long townshipsComplete() {
            return townships.stream()
                    .filter(line -> line.counts().total() > 0 && line.counts().unfinished() == 0)
                    .count();
        }
    }

    Dashboard of(Actor actor, Viewpoint from, FigureWords words) {
        int year = from.year();
        var asOf = from.asOf();
        var at = new FigureAddress(from);
        var levels = figures.of(actor, year, asOf, Grouping.LEVEL);
        var units = figures.of(actor, year, asOf, Grouping.UNIT);
        var aspects = figures.of(actor, year, asOf, Grouping.ASPECT);
        var townships =
                lines.units(actor, units, unit -> unit.active() && unit.kind().isTownship());
        int overdue = figures.overdue(actor, year, asOf);
        return new Dashboard(
                levels.sum(),
                levels.sum().completionRate().map(Percent::of).orElse(null),
                levels.sum().rateByFestival().map(Percent::of).orElse(null),
                lines.of(actor, levels, words),
                townships,
                ShareLines.ofTownships(townships, words),
                ShareLines.ofAspects(lines.of(actor, aspects, words), words),
                TrendChart.of(figures.trend(actor, year, asOf), words),
                LightStrip.of(lights.counts(actor, year, asOf), levels.sum().delayed(), at, words),
                Linked.to(figures.due(actor, year, asOf, DUE_WITHIN), at.dueWithin(DUE_WITHIN)),
                Linked.to(overdue, at.rows(Figure.OVERDUE, Map.of())),
                late(actor, from, levels.sum().delayed(), overdue, words),
                levels.sum().total() == 0 ? figures.later(actor, year, asOf) : new LaterProjects(0, null));
    }

    private LateRows late(Actor actor, Viewpoint from, int delayed, int overdue, FigureWords words) {
        var pressing = figures.pressing(actor, from.year(), from.asOf(), delayed > 0, LateRows.SHOWN);
        var codes = pressing.stream().map(FigureProject::code).toList();
        var done = new HashMap<String, List<Remedies.Remedy>>();
        remedies.forEach(module -> module.of(actor, from, codes, words.locale())
                .forEach((code, some) ->
                        done.computeIfAbsent(code, none -> new ArrayList<>()).addAll(some)));
        return LateRows.of(pressing, delayed, overdue, done, from.asOf(), new FigureAddress(from));
    }
}
