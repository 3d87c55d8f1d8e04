package org.shishi.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.OpenYears;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.file.Attachments;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the points that the ledger cannot know: entered by one person with reason and evidence, confirmed by another. */
@Service
@Transactional
public class ManualPoints {

    private final ManualRows rows;
    private final EvaluationRows evaluations;
    private final RuleSets rules;
    private final OpenYears years;
    private final Attachments files;
    private final Gate gate;

    ManualPoints(
            ManualRows rows,
            EvaluationRows evaluations,
            RuleSets rules,
            OpenYears years,
            Attachments files,
            Gate gate) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.rules = rules;
        this.years = years;
        this.files = files;
        this.gate = gate;
    }

    /** All of a year, what waits first. */
    @Transactional(readOnly = true)
    public List<ManualPoint> ofYear(Actor actor, int year) {
        gate.list(actor, Action.EVALUATION_POINT);
        return rows.ofYear(year);
    }

    @Transactional(readOnly = true)
    public ManualPoint get(Actor actor, long id) {
        var found = held(id);
        gate.read(actor, Action.EVALUATION_READ, found.resource());
        return found;
    }

    /** Lets those who enter points open the form: the manual indicators of the rules in force. */
    @Transactional(readOnly = true)
    public List<ScoredIndicator> openForm(Actor actor, int year) {
        gate.list(actor, Action.EVALUATION_POINT);
        return manual(year);
    }

    private List<ScoredIndicator> manual(int year) {
        return rules.inForce(year)
                .map(one -> one.indicators().stream()
                        .filter(ScoredIndicator::manual)
                        .toList())
                .orElse(List.of());
    }

    /** Enters one; it counts once another person has confirmed it, from the next computing on. */
    public long enter(Actor actor, SaveManualPoint point, List<NewFile> evidence) {
        gate.command(
                actor,
                Action.EVALUATION_POINT,
                new Resource(
                        "evaluation-points:" + point.planYear(),
                        Set.of(),
                        null,
                        Set.of(),
                        null,
                        ManualPoint.OPEN,
                        false),
                Map.of("new", point));
        years.requireOpen(point.planYear());
        var by = rules.inForce(point.planYear())
                .orElseThrow(() -> new RuleViolation("evaluation.rules.missing", String.valueOf(point.planYear())));
        var series =
                by.seriesOf(point.unitId()).orElseThrow(() -> RuleViolation.at("unitId", "evaluation.manual.unit"));
        var indicator = manual(point.planYear()).stream()
                .filter(one -> one.name().equals(point.indicator()))
                .filter(one -> one.holdsFor(series.position()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("indicator", "evaluation.manual.indicator", point.indicator()));
        if (point.points().signum() <= 0
                || point.points().compareTo(indicator.most().subtract(indicator.least())) > 0) {
            throw RuleViolation.at(
                    "points", "evaluation.manual.points", indicator.most().subtract(indicator.least()));
        }
        if (point.heldOn().getYear() != point.planYear()) {
            throw RuleViolation.at("heldOn", "evaluation.manual.day", String.valueOf(point.planYear()));
        }
        if (evidence.isEmpty()) {
            throw RuleViolation.at("file", "evaluation.manual.evidence");
        }
        long id = rows.add(point, actor, evaluations.now());
        files.add(actor, RecordPart.of(ManualRows.KIND, id), evidence);
        return id;
    }

    /** Confirms what another person entered, or refuses it with the reason. */
    public void answer(Actor actor, long id, @Nullable Long version, boolean confirmed, String words) {
        years.hold(held(id).planYear());
        var one = held(id);
        gate.command(
                actor,
                Action.EVALUATION_POINT_CONFIRM,
                one.resource(),
                Map.of("confirmed", confirmed, "reason", words));
        years.requireOpen(one.planYear());
        LookedAt.unchanged(version, one.version());
        if (!one.open()) {
            throw new RuleViolation("evaluation.manual.answered");
        }
        if (actor.answersFor(one.enteredById())) {
            throw new RuleViolation("evaluation.manual.second", one.enteredBy());
        }
        if (!confirmed && words.isBlank()) {
            throw RuleViolation.at("reason", "evaluation.manual.refused.reason");
        }
        rows.answer(id, confirmed, words, actor, evaluations.now());
    }

    private ManualPoint held(long id) {
        return rows.get(id)
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.EVALUATION_READ, "evaluation-point:" + id));
    }
}
