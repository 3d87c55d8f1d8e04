package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.Progress;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how single projects came to be what they are: their course day by day, and what they were when somebody looked. */
@Service
@Transactional(readOnly = true)
public class Histories {

    private final Ledger ledger;
    private final HistoryFactRows rows;
    private final Timeline timeline;
    private final Gate gate;

    Histories(Ledger ledger, HistoryFactRows rows, Timeline timeline, Gate gate) {
        this.ledger = ledger;
        this.rows = rows;
        this.timeline = timeline;
        this.gate = gate;
    }

    /** The course of stage, forecast and progress up to a day, the oldest first. */
    public List<HistoryPoint> course(Actor actor, ProjectView project, LocalDate asOf) {
        gate.read(actor, Action.PROJECT_READ, project.description().resource(project.code(), project.stage()));
        var facts = rows.observed(project.id(), project.code(), project.planYear());
        var stages = new FactLine<>(facts.stages());
        var forecasts = new FactLine<>(facts.forecasts());
        var progress = new FactLine<>(facts.progress());
        return facts.all()
                .map(Fact::validOn)
                .filter(day -> !day.isAfter(asOf))
                .distinct()
                .sorted()
                .map(day -> new HistoryPoint(
                        day,
                        stages.on(day).orElse(Stage.NOT_STARTED),
                        forecasts.on(day).orElse(null),
                        progress.on(day).orElse(Progress.NONE)))
                .toList();
    }

    /** Everything that ever happened to a project, the newest first. */
    public List<TimelineEntry> timeline(Actor actor, ProjectView project) {
        var facts = rows.of(project.id(), project.code(), project.planYear());
        var masked = gate.read(actor, Action.PROJECT_READ, facts.project().resource());
        return timeline.of(facts).stream().map(entry -> entry.masked(masked)).toList();
    }

    /** The first day on which the project was known; before it there is nothing to show. */
    public LocalDate knownSince(Actor actor, String code) {
        return read(actor, code, Action.PROJECT_READ).states().facts().get(0).validOn();
    }

    /** Lets those who may enter projects open the form for it. */
    public void openEditor(Actor actor) {
        gate.list(actor, Action.PROJECT_CREATE);
    }

    /** Lets those who may do this to a project open the form for it. */
    public void openForm(Actor actor, Action action, String code) {
        read(actor, code, action);
    }

    /**
     * A project as somebody begins to edit it.
     *
     * @param version goes back with the change
     * @param record the newest record by then: with it, what was read can be told again after somebody else's change
     */
    public record Editing(SaveProject project, long version, long record) {}

    /** The project as whoever may edit it begins to. */
    public Editing editing(Actor actor, String code) {
        var facts = read(actor, code, Action.PROJECT_EDIT);
        var project = facts.project();
        long newest = timeline.newestRecord(project);
        var now = new SaveProject(code, project.planYear(), project.description(), facts.planOn(ledger.today()));
        return new Editing(now, project.version(), newest);
    }

    /** What {@link #editing} told when that record was the newest. */
    public SaveProject asOfRecord(Actor actor, String code, long record) {
        var project = read(actor, code, Action.PROJECT_EDIT).project();
        var known = timeline.asOfRecord(project, record);
        return new SaveProject(
                code,
                project.planYear(),
                known.states().newest().orElseGet(project::description),
                known.planOn(ledger.today()));
    }

    private ProjectFacts read(Actor actor, String code, Action action) {
        var facts = ledger.get(code, action);
        gate.read(actor, action, facts.project().resource());
        return facts;
    }
}
