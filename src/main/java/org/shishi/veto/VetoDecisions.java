package org.shishi.veto;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.file.Attachments;
import org.shishi.file.RecordPart;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps by which people decide whether a fact keeps its unit from being rated excellent: one veto a fact, each with a reason. */
@Service
@Transactional
public class VetoDecisions {

    private final Vetoes vetoes;
    private final VetoRows rows;
    private final WorkingDays workingDays;
    private final VetoSettings settings;
    private final Attachments files;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    VetoDecisions(
            Vetoes vetoes,
            VetoRows rows,
            WorkingDays workingDays,
            VetoSettings settings,
            Attachments files,
            Gate gate,
            ApplicationEventPublisher events) {
        this.vetoes = vetoes;
        this.rows = rows;
        this.workingDays = workingDays;
        this.settings = settings;
        this.files = files;
        this.gate = gate;
        this.events = events;
    }

    /** Takes a step; what it may not follow, comes too late, or lacks a reason, is refused, and so is all of a frozen year. */
    public void take(Actor actor, String key, TakeVetoStep step) {
        var verb = step.verb();
        long id = rows.hold(vetoes.find(key, rows.today(), verb.action()).fact());
        var held = vetoes.find(key, rows.today(), verb.action());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("verb", verb);
        detail.put("reason", step.reason());
        detail.put("cause", step.cause() == null ? "" : step.cause());
        detail.put("evidence", step.evidence());
        gate.command(actor, verb.action(), held.resource(), detail);
        requireOpenYear(held.fact().planYear());
        requireNext(held, verb);
        if (verb == VetoVerb.IMPOSE && held.gone()) {
            throw new RuleViolation("veto.gone.impose");
        }
        LookedAt.unchanged(step.looked(), held.steps().size());
        requireWords(step);
        requireAnother(held, verb, actor);
        var today = rows.today();
        if (verb == VetoVerb.APPEAL && !held.mayStillAppeal(today)) {
            throw new RuleViolation("veto.appeal.late", Objects.requireNonNull(held.appealUntil()));
        }
        var until = verb == VetoVerb.IMPOSE ? workingDays.plus(today, settings.daysToAppeal()) : null;
        long made = rows.add(id, held.steps().size() + 1, step, until, actor);
        if (!step.files().isEmpty()) {
            files.add(actor, RecordPart.of(VetoFiles.KIND, made), step.files());
        }
        tell(held, step, until, actor);
    }

    private void requireOpenYear(int year) {
        vetoes.hold(year);
        if (vetoes.frozen(year)) {
            throw new RuleViolation("veto.year.frozen", String.valueOf(year));
        }
    }

    /** A fact that was decided on is not decided on again, whoever asks. */
    public void requireNext(VetoView held, VetoVerb verb) {
        if (verb.leads(held.state())) {
            return;
        }
        if (held.steps().isEmpty()) {
            throw new RuleViolation("veto.state.refused", held.state());
        }
        var last = held.steps().get(held.steps().size() - 1);
        if (held.state() == VetoState.PROPOSED) {
            throw new RuleViolation("veto.state.refused", held.state());
        }
        if (held.state().waits()) {
            throw new RuleViolation("veto.waits", last.by(), last.on(), last.verb());
        }
        throw new RuleViolation("veto.decided", last.by(), last.on(), last.verb());
    }

    /** Nobody decides on what he asked for himself, in whatever office he has come to since. */
    private static void requireAnother(VetoView held, VetoVerb verb, Actor actor) {
        if (held.ownDecision(verb, actor)) {
            throw new RuleViolation(held.state() == VetoState.APPEALED ? "veto.appeal.own" : "veto.revoke.own");
        }
    }

    private static void requireWords(TakeVetoStep step) {
        if (step.reason().isBlank()) {
            throw RuleViolation.at("reason", "veto.reason.missing");
        }
        if (step.verb() == VetoVerb.ASK_EXEMPTION) {
            if (step.cause() == null) {
                throw RuleViolation.at("cause", "veto.cause.missing");
            }
            if (step.evidence().isBlank()) {
                throw RuleViolation.at("evidence", "veto.evidence.missing");
            }
        } else if (step.cause() != null) {
            throw RuleViolation.at("cause", "veto.cause.unasked");
        }
    }

    private void tell(VetoView held, TakeVetoStep step, @Nullable LocalDate until, Actor actor) {
        var fact = held.fact();
        events.publishEvent(new VetoTold(
                step.verb(),
                fact.key(),
                fact.unitId(),
                fact.unit(),
                other(held, step.verb(), actor),
                step.reason(),
                until == null ? null : until.toString()));
    }

    private static @Nullable Long other(VetoView held, VetoVerb verb, Actor actor) {
        var before = switch (verb) {
            case APPEAL -> held.last(VetoVerb.IMPOSE);
            case EXEMPT, REFUSE_EXEMPTION -> held.last(VetoVerb.ASK_EXEMPTION);
            case UPHOLD, LIFT -> held.last(VetoVerb.APPEAL);
            case REVOKE, REFUSE_REVOCATION -> held.last(VetoVerb.ASK_REVOCATION);
            default -> null;
        };
        if (verb == VetoVerb.ASK_EXEMPTION || verb == VetoVerb.ASK_REVOCATION) {
            return actor.id();
        }
        return before == null ? null : before.byId();
    }
}
