package org.shishi.figures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.Counts;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.frame.Chart;
import org.shishi.policy.Actor;
import org.shishi.project.Lights;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Component;

/** Puts the dashboard together: the same number of statements, however many projects there are. */
@Component
class Dashboards {

    static final int DUE_WITHIN = 30;

    private final Figures figures;
    private final Lights lights;
    private final FigureLines lines;

    Dashboards(Figures figures, Lights lights, FigureLines lines) {
        this.figures = figures;
        this.lights = lights;
        this.lines = lines;
    }

    /** What the page shows. */
    record Dashboard(
            Counts sum,
            @Nullable String rate,
            @Nullable String rateByFestival,
            List<FigureLine> levels,
            List<FigureLine> townships,
            List<FigureLine> aspects,
            Chart trend,
            LightStrip lights,
            LateRows due,
            LateRows overdue) {

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

    Dashboard of(Actor actor, Viewpoint from, Words words) {
        int year = from.year();
        var asOf = from.asOf();
        var at = new FigureAddress(from);
        var levels = figures.of(actor, year, asOf, Grouping.LEVEL);
        var units = figures.of(actor, year, asOf, Grouping.UNIT);
        var aspects = figures.of(actor, year, asOf, Grouping.ASPECT);
        return new Dashboard(
                levels.sum(),
                levels.sum().completionRate().map(Percent::of).orElse(null),
                levels.sum().rateByFestival().map(Percent::of).orElse(null),
                lines.of(actor, levels, words),
                lines.units(actor, units, unit -> unit.active() && unit.kind().isTownship()),
                lines.of(actor, aspects, words),
                TrendChart.of(figures.trend(actor, year, asOf), words),
                LightStrip.of(lights.counts(actor, year, asOf), at, words),
                LateRows.due(figures.due(actor, year, asOf, DUE_WITHIN), asOf, at, DUE_WITHIN),
                LateRows.overdue(figures.overdue(actor, year, asOf), asOf, at));
    }
}
