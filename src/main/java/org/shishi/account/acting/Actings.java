package org.shishi.account.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.account.acting.ActingRows.Colleague;
import org.shishi.account.acting.ActingRows.Kept;
import org.shishi.account.acting.ActingView.State;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody act for a colleague of the same unit from one day to another. The colleague asks, or a leader; a security
 * administrator confirms. Whoever takes it up has the rights of the colleague and not the own ones, is named with both, and both are
 * one person to every rule that wants two.
 */
@Service
@Transactional
public class Actings {

    /** The longest that somebody stands in without being asked anew. */
    static final int DAYS = 92;

    private static final Resource ALL = Resource.all("actings");

    private final ActingRows rows;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final RealTime time;

    Actings(ActingRows rows, Gate gate, ApplicationEventPublisher events, RealTime time) {
        this.rows = rows;
        this.gate = gate;
        this.events = events;
        this.time = time;
    }

    /** Those in which the actor is one of the two, the latest first. */
    @Transactional(readOnly = true)
    public List<ActingView> of(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, Resource.ownedBy(actor.id(), "account:" + actor.username()));
        return rows.of(id(actor), today());
    }

    /** All of the county, what waits first: for the administrators who confirm and audit. */
    @Transactional(readOnly = true)
    public List<ActingView> all(Actor actor) {
        gate.read(actor, Action.ACTING_READ, ALL);
        return rows.all(today());
    }

    /** Whom the actor may name as absent, and as stand-in. */
    public record Choices(List<Named> absent, List<Named> standIns) {}

    /** A person to choose. */
    public record Named(String username, String label) {}

    @Transactional(readOnly = true)
    public Choices choices(Actor actor) {
        var all = rows.colleagues().stream()
                .filter(one -> one.unit() != null && !one.administers())
                .toList();
        boolean forOthers = mayAskForOthers(actor);
        var absent =
                all.stream().filter(one -> forOthers || one.id() == id(actor)).filter(one -> !isDeputy(one));
        var standIns = all.stream()
                .filter(one -> forOthers || one.id() != id(actor) && Objects.equals(one.unit(), actor.unitId()));
        return new Choices(
                absent.map(Actings::named).toList(),
                standIns.map(Actings::named).toList());
    }

    private static Named named(Colleague one) {
        return new Named(one.username(), one.name() + " · " + one.unitName());
    }

    /** A leader orders it for others. */
    public static boolean mayAskForOthers(Actor actor) {
        return Policy.decide(actor, Action.ACTING_ASK, Resource.ownedBy(-1L, "acting"))
                .allowed();
    }

    /** Asks for it; nothing changes until a security administrator confirms. */
    public long ask(Actor actor, AskActing asked) {
        gate.command(
                actor,
                Action.ACTING_ASK,
                Resource.ownedBy(asked.isOf(actor) ? actor.id() : null, "account:" + asked.absent()),
                Map.of("standIn", asked.standIn(), "from", asked.from(), "to", asked.to(), "reason", asked.reason()));
        var absent = named("absent", asked.absent());
        var standIn = standIn(actor, asked.standIn());
        refuse(actor, absent, standIn);
        refuseDays(asked);
        rows.lockAccount(absent.id());
        if (rows.overlaps(absent.id(), asked.from(), asked.to())) {
            throw RuleViolation.at("from", "account.acting.overlap", absent.name());
        }
        long id = rows.add(absent.id(), standIn.id(), asked, id(actor), time.now());
        tell(ActingChanged.What.ASKED, actor, id);
        return id;
    }

    private Colleague named(String field, String username) {
        return rows.colleague(username).orElseThrow(() -> unknown(field, username));
    }

    /** Whoever asks for the own absence learns nothing about accounts of other units. */
    private Colleague standIn(Actor actor, String username) {
        var found = named("standIn", username);
        if (!mayAskForOthers(actor) && !Objects.equals(found.unit(), actor.unitId())) {
            throw unknown("standIn", username);
        }
        return found;
    }

    private static RuleViolation unknown(String field, String username) {
        return RuleViolation.at(field, "account.acting.unknown", username);
    }

    private static void refuse(Actor actor, Colleague absent, Colleague standIn) {
        if (absent.administers() || standIn.administers()) {
            throw RuleViolation.at("standIn", "account.acting.administrator");
        }
        if (isDeputy(absent)) {
            throw RuleViolation.at("absent", "account.acting.deputy");
        }
        if (absent.id() == standIn.id()) {
            throw RuleViolation.at("standIn", "account.acting.same");
        }
        if (absent.unit() == null || !absent.unit().equals(standIn.unit())) {
            throw RuleViolation.at("standIn", "account.acting.unit");
        }
        if (standIn.id() == id(actor)) {
            throw RuleViolation.at("standIn", "account.acting.own");
        }
    }

    private void refuseDays(AskActing asked) {
        if (asked.to().isBefore(asked.from())) {
            throw RuleViolation.at("to", "account.acting.backwards");
        }
        if (asked.to().isBefore(today())) {
            throw RuleViolation.at("to", "account.acting.past");
        }
        if (asked.to().isAfter(asked.from().plusDays(DAYS))) {
            throw RuleViolation.at("to", "account.acting.long", DAYS);
        }
    }

    /** Who was elected is replaced by nobody. */
    private static boolean isDeputy(Colleague one) {
        return one.roles().contains(Role.DEPUTY);
    }

    /** Lets it begin on its first day. What was asked for never changes, so that what is confirmed is what was shown. */
    public void confirm(Actor actor, long id) {
        gate.command(actor, Action.ACTING_CONFIRM, Resource.of("acting:" + id), Map.of());
        var kept = open(id, Action.ACTING_CONFIRM);
        if (kept.confirmed()) {
            throw new RuleViolation("account.acting.confirmed");
        }
        if (kept.to().isBefore(today())) {
            throw new RuleViolation("account.acting.over");
        }
        if (kept.concerns(id(actor))) {
            throw new RuleViolation("account.acting.other-person");
        }
        rows.confirm(id, id(actor), time.now());
        tell(ActingChanged.What.CONFIRMED, actor, id);
    }

    /** Ends it before its time, or refuses what was asked for: either of the two persons, or a security administrator. */
    public void end(Actor actor, long id) {
        var kept = rows.locked(id).orElseThrow(() -> hidden(Action.ACTING_END, id));
        boolean own = kept.standIn() == id(actor) || kept.absent() == id(actor);
        gate.command(
                actor, Action.ACTING_END, Resource.ownedBy(own ? id(actor) : kept.absent(), "acting:" + id), Map.of());
        open(id, Action.ACTING_END);
        rows.end(id, id(actor), time.now());
        tell(ActingChanged.What.ENDED, actor, id);
    }

    private Kept open(long id, Action action) {
        var kept = rows.locked(id).orElseThrow(() -> hidden(action, id));
        if (kept.ended()) {
            throw new RuleViolation("account.acting.ended.already");
        }
        return kept;
    }

    /** Takes it up: the trail knows when. */
    public Actor begin(Actor actor, long id) {
        var kept = rows.locked(id)
                .filter(one -> one.standIn() == id(actor))
                .orElseThrow(() -> hidden(Action.ACTING_BEGIN, id));
        var colleague = rows.one(id, today()).map(ActingView::absent).orElse("?");
        gate.command(
                actor, Action.ACTING_BEGIN, Resource.ownedBy(kept.standIn(), "acting:" + id), Map.of("for", colleague));
        return inForce(actor, id).orElseThrow(() -> new RuleViolation("account.acting.not.now"));
    }

    /**
     * The person as acting for the colleague, with the colleague's rights; nothing where that does not hold today. It is asked at
     * every request, so that it ends with its last day and with every change of the two accounts.
     */
    @Transactional(readOnly = true)
    public Optional<Actor> inForce(Actor actor, long id) {
        return rows.one(id, today())
                .filter(one -> one.state() == State.IN_FORCE && one.standIn().equals(actor.username()))
                .flatMap(one -> rows.colleague(one.absent()))
                .filter(absent -> absent.unit() != null
                        && absent.unit().equals(actor.unitId())
                        && !absent.administers()
                        && !isDeputy(absent)
                        && actor.roles().stream().noneMatch(Role.ADMINISTRATORS::contains))
                .map(absent -> actor.actingFor(
                        new Actor.ActingFor(absent.id(), absent.username(), absent.name()), absent.roles()));
    }

    /** Goes back to being oneself: the trail knows until when somebody acted. */
    public void leave(Actor actor, long id) {
        gate.command(actor, Action.ACTING_LEAVE, Resource.ownedBy(actor.id(), "acting:" + id), Map.of());
    }

    private void tell(ActingChanged.What what, Actor by, long id) {
        var kept = rows.locked(id).orElseThrow();
        var shown = rows.one(id, today()).orElseThrow();
        events.publishEvent(new ActingChanged(
                what,
                id(by),
                kept.absent(),
                shown.absentName(),
                kept.standIn(),
                shown.standInName(),
                shown.from().toString(),
                shown.to().toString()));
    }

    /** By the real day, as everything that lets people in: not that of the field, which a demo sets back. */
    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ShanghaiClock.ZONE);
    }

    private static long id(Actor actor) {
        return Objects.requireNonNull(actor.id(), "the system stands in for nobody");
    }

    private static Denied hidden(Action action, long id) {
        return new Denied(Verdict.HIDDEN, action, "acting:" + id);
    }
}
