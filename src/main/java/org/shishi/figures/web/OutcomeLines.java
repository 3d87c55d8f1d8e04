package org.shishi.figures.web;

import java.util.List;
import java.util.stream.Stream;
import org.shishi.policy.Actor;
import org.shishi.project.Stage;
import org.shishi.project.list.Outcomes;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Component;

/** What became of finished projects, on the dashboard: in use, accepted, closed, and what deputies say of them. */
@Component
class OutcomeLines {

    private final Outcomes outcomes;

    OutcomeLines(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** A number under its word. */
    record Line(String key, String tone, Dashboards.Linked linked) {}

    record View(List<Line> stages, List<Line> satisfaction) {

        public boolean empty() {
            return Stream.of(stages, satisfaction)
                    .flatMap(List::stream)
                    .allMatch(line -> line.linked().number() == 0);
        }
    }

    View of(Actor actor, Viewpoint from) {
        var counts = outcomes.of(actor, from.year(), from.asOf());
        var at = new FigureAddress(from);
        return new View(
                Stream.of(Stage.COMPLETED, Stage.IN_USE, Stage.ACCEPTED, Stage.CLOSED)
                        .map(stage -> new Line(
                                "Stage." + stage, "done", Dashboards.Linked.to(counts.of(stage), at.stage(stage))))
                        .toList(),
                Stream.of(Satisfaction.values())
                        .map(said -> new Line(
                                "Satisfaction." + said,
                                said.tone(),
                                Dashboards.Linked.to(counts.of(said), at.satisfaction(said))))
                        .toList());
    }
}
