package org.shishi.lookback;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.closing.Closings;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingOrigin;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.SaveFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries on from a signed answer: problems with their unit and deadline, and the request to open the project again. */
@Service
@Transactional
public class LookBackFollowUps implements FindingOrigin {

    private final LookBackAnswers answers;
    private final Findings findings;
    private final Closings closings;
    private final JdbcClient jdbc;

    LookBackFollowUps(LookBackAnswers answers, Findings findings, Closings closings, JdbcClient jdbc) {
        this.answers = answers;
        this.findings = findings;
        this.closings = closings;
        this.jdbc = jdbc;
    }

    /** Opens a finding for a problem that was found; it is answered and struck off as any other one. */
    public long open(Actor actor, long id, int number, FindingContent content) {
        var place = answers.held(actor, id, number, Action.LOOK_BACK_FOLLOW, Map.of("finding", content));
        var head = place.head();
        var project = place.project();
        var found = content.problem().foundOn();
        if (found != null && found.isBefore(head.firstOn())) {
            throw RuleViolation.at("foundOn", "lookback.finding.early", head.firstOn());
        }
        boolean otherYear = project.planYear() != head.planYear();
        long finding = findings.open(actor, new SaveFinding(head.planYear(), null, project.code(), otherYear, content))
                .id();
        jdbc.sql("insert into look_back_finding (finding_id, subject_id) values (?, ?)")
                .params(finding, project.id())
                .update();
        return finding;
    }

    /** Asks that the project be opened again; another person decides, and from that day on it is under way. */
    public void askReopening(Actor actor, long id, int number, String reason) {
        var place = answers.held(actor, id, number, Action.LOOK_BACK_FOLLOW, Map.of("reopening", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "lookback.reason.missing");
        }
        long closing = closings.askReopeningOfFinished(actor, place.project().code(), reason)
                .id();
        jdbc.sql("insert into look_back_reopening (closing_id, subject_id) values (?, ?)")
                .params(closing, place.project().id())
                .update();
    }

    private record Source(long lookBack, int number, String name, Long unit) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Origin> of(Actor actor, long finding) {
        return jdbc.sql("""
                        select l.id as look_back, s.number, l.name, p.lead_unit_id as unit
                        from look_back_finding f join look_back_project s on s.id = f.subject_id
                        join look_back l on l.id = s.look_back_id join project_now p on p.id = s.project_id
                        where f.finding_id = ?""")
                .param(finding)
                .query(Source.class)
                .optional()
                .map(source -> new Origin(source.name(), href(actor, source), "lookback.title"));
    }

    private static String href(Actor actor, Source source) {
        var scope = Policy.scope(actor, Action.LOOK_BACK_READ);
        boolean sees = scope.everything() || Objects.equals(scope.onlyUnit(), source.unit());
        return sees ? "/look-backs/" + source.lookBack() + "/projects/" + source.number() : "";
    }
}
