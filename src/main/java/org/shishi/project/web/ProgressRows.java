package org.shishi.project.web;

import java.util.List;
import org.shishi.frame.markup.Markup;
import org.shishi.project.ledger.HistoryPoint;

/** Writes the two tables of a project's course, which have a row for each period and for each day that something was told. */
final class ProgressRows {

    private ProgressRows() {}

    static Markup periods(List<PeriodRow> periods, Words words) {
        var rows = new Markup();
        for (var period : periods) {
            rows.open("tr")
                    .element("td", period.end(), "class", "day")
                    .element("td", period.planned(), "class", "num")
                    .element("td", period.actual(), "class", "num")
                    .open("td")
                    .element(
                            "span",
                            words.say(period.light().key()),
                            "class",
                            "badge-word tone-" + period.light().tone());
            if (!period.caughtUp().isEmpty()) {
                rows.text(" ")
                        .element(
                                "span",
                                words.say("lights.caught.up.on", period.caughtUp()),
                                "class",
                                "badge-word tone-busy");
            }
            rows.close("td").element("td", period.gap()).close("tr");
        }
        return rows;
    }

    static Markup course(List<HistoryPoint> course, Words words) {
        var rows = new Markup();
        for (var point : course) {
            var progress = point.progress();
            rows.open("tr")
                    .element("td", point.on().toString(), "class", "day")
                    .element("td", words.text(point.stage()))
                    .element(
                            "td",
                            progress.percent() == null ? null : words.text(progress.percent()) + "%",
                            "class",
                            "num")
                    .element(
                            "td",
                            point.forecast() == null ? null : point.forecast().toString(),
                            "class",
                            "day")
                    .element("td", words.text(progress.blocker()))
                    .element("td", progress.problem())
                    .element("td", progress.note())
                    .close("tr");
        }
        return rows;
    }
}
