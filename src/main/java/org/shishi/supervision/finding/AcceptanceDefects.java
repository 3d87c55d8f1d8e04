package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectView;
import org.shishi.project.handover.Defects;
import org.shishi.project.handover.TellHandover.Defect;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.FindingTold;
import org.shishi.supervision.FindingTold.What;
import org.shishi.supervision.common.Attribution;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a finding of each defect of an acceptance: whoever may record the acceptance finds its defects. */
@Component
@Transactional
class AcceptanceDefects implements Defects {

    private static final String OF_HANDOVERS = """
            select a.handover_id, f.id, f.description, u.name as unit, f.due_on, f.state
            from finding_of_acceptance a join finding f on f.id = a.finding_id join unit u on u.id = f.unit_id
            where a.handover_id in (:handovers) order by f.id""";

    /** By the steps that were taken by then, as the finding's own page has it. */
    private static final String OF_HANDOVERS_THEN = """
            select a.handover_id, f.id, f.description, u.name as unit, s.due_on, s.state
            from finding_of_acceptance a join finding f on f.id = a.finding_id join unit u on u.id = f.unit_id
            join lateral (select t.state, t.due_on from finding_step t where t.finding_id = f.id and t.held_on <= :day
                order by t.held_on desc, t.id desc limit 1) s on true
            where a.handover_id in (:handovers) order by f.id""";

    private final FindingRepository findings;
    private final FindingStepRepository steps;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AcceptanceDefects(
            FindingRepository findings,
            FindingStepRepository steps,
            Units units,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.findings = findings;
        this.steps = steps;
        this.units = units;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(Actor actor, ProjectView project, long handover, LocalDate foundOn, List<Defect> defects) {
        var attribution = Attribution.now(actor, clock).on(foundOn);
        for (int i = 0; i < defects.size(); i++) {
            var defect = defects.get(i);
            if (units.byId(defect.unit()).isEmpty()) {
                throw RuleViolation.at(Defect.field("unit", i), "supervision.unit.unknown");
            }
            var finding = findings.save(new Finding(of(project, foundOn, defect), project.id()));
            steps.save(new FindingStep(finding, FindingVerb.RECORD, attribution, "", Rectification.NONE));
            findings.flush();
            jdbc.sql("insert into finding_of_acceptance (finding_id, handover_id) values (?, ?)")
                    .params(finding.id(), handover)
                    .update();
            var title = project.description().title();
            events.publishEvent(new FindingTold(
                    finding.id(), What.OPENED, defect.unit(), title, defect.description(), defect.dueOn()));
        }
    }

    private static SaveFinding of(ProjectView project, LocalDate foundOn, Defect defect) {
        var content = FindingContent.of(
                "",
                FindingCategory.QUALITY,
                Severity.valueOf(defect.severity().name()),
                FindingContent.Problem.of(foundOn, defect.description(), ""),
                FindingContent.Assignment.of(defect.unit(), "", defect.description(), defect.dueOn()));
        return new SaveFinding(project.planYear(), null, project.code(), false, content);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, List<Standing>> of(Collection<Long> handovers, LocalDate day) {
        var found = new HashMap<Long, List<Standing>>();
        if (!handovers.isEmpty()) {
            var statement = day.isBefore(LocalDate.now(clock))
                    ? jdbc.sql(OF_HANDOVERS_THEN).param("day", day)
                    : jdbc.sql(OF_HANDOVERS);
            statement.param("handovers", handovers).query(row -> {
                var state = FindingState.valueOf(row.getString("state"));
                var due = row.getObject("due_on", LocalDate.class);
                found.computeIfAbsent(row.getLong("handover_id"), id -> new ArrayList<>())
                        .add(new Standing(
                                row.getLong("id"),
                                row.getString("description"),
                                row.getString("unit"),
                                due,
                                state,
                                state.tone(),
                                state != FindingState.STRUCK_OFF,
                                state.awaitsRectification() && due.isBefore(day),
                                state.awaitsRectification()));
            });
        }
        return found;
    }
}
