package org.shishi.veto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the facts of a year for which a unit may not be rated excellent, and what was decided. A unit sees its own. */
@Service
@Transactional(readOnly = true)
public class Vetoes {

    static final Comparator<VetoView> OPEN_FIRST = Comparator.comparing(
                    (VetoView one) -> !one.state().open())
            .thenComparing(one -> one.fact().unit())
            .thenComparing(one -> one.fact().on())
            .thenComparing(one -> one.fact().source())
            .thenComparing(one -> one.fact().sourceId());

    private final VetoRows rows;
    private final VetoFacts facts;
    private final ObjectProvider<FrozenYears> frozen;
    private final Gate gate;

    Vetoes(VetoRows rows, VetoFacts facts, ObjectProvider<FrozenYears> frozen, Gate gate) {
        this.rows = rows;
        this.facts = facts;
        this.frozen = frozen;
        this.gate = gate;
    }

    /** All of a plan year as of a day, what waits for a decision first. */
    public List<VetoView> ofYear(Actor actor, int year, LocalDate day) {
        boolean everything = gate.list(actor, Action.VETO_READ).everything();
        var all = all(year, day);
        return (everything ? all : seen(actor, all)).stream().sorted(OPEN_FIRST).toList();
    }

    /** The same of one project. */
    public List<VetoView> ofProject(Actor actor, long project, int year, LocalDate day) {
        gate.list(actor, Action.VETO_READ);
        var actedOn = rows.ofProject(project, day).stream()
                .filter(one -> one.fact().planYear() == year)
                .toList();
        boolean closed = frozenBy(year, day);
        return seen(actor, all(facts.ofProject(project, year, day), actedOn)).stream()
                .map(one -> one.in(closed))
                .sorted(OPEN_FIRST)
                .toList();
    }

    private static List<VetoView> seen(Actor actor, List<VetoView> all) {
        return all.stream()
                .filter(one ->
                        Policy.decide(actor, Action.VETO_READ, one.resource()).allowed())
                .toList();
    }

    public VetoView get(Actor actor, String key, LocalDate day) {
        var found = find(key, day, Action.VETO_READ);
        gate.read(actor, Action.VETO_READ, found.resource());
        return found;
    }

    /** What the reader may do now about one that is as it is today. */
    public List<VetoVerb> verbs(Actor actor, VetoView one, LocalDate today) {
        if (frozen(one.fact().planYear())) {
            return List.of();
        }
        return List.of(VetoVerb.values()).stream()
                .filter(verb -> verb.leads(one.state()))
                .filter(verb -> verb != VetoVerb.IMPOSE || !one.gone())
                .filter(verb -> verb != VetoVerb.APPEAL || one.mayStillAppeal(today))
                .filter(verb -> !one.ownDecision(verb, actor))
                .filter(verb ->
                        Policy.decide(actor, verb.action(), one.resource()).allowed())
                .toList();
    }

    /** Lets somebody open the form of a step. */
    public VetoView openForm(Actor actor, String key, VetoVerb verb) {
        var found = get(actor, key, rows.today());
        gate.read(actor, verb.action(), found.resource());
        return found;
    }

    /** Those that a unit may still appeal against, and whose last day for it lies in the span. */
    public List<VetoView> appealable(Actor actor, LocalDate from, LocalDate to, LocalDate day) {
        return Policy.holds(actor, Action.VETO_READ)
                ? seen(actor, rows.appealable(from, to, day)).stream()
                        .filter(one -> one.state() == VetoState.IMPOSED)
                        .toList()
                : List.of();
    }

    /** Those of whatever year that somebody has asked about and that the actor may decide. */
    public List<VetoView> asked(Actor actor, LocalDate day) {
        return Policy.holds(actor, Action.VETO_EXEMPT)
                ? rows.asked(day).stream()
                        .filter(one -> !frozen(one.fact().planYear()))
                        .filter(one -> Policy.decide(actor.lookingBackAt(false), Action.VETO_EXEMPT, one.resource())
                                .allowed())
                        .toList()
                : List.of();
    }

    /** How many facts of a plan year nobody has decided on. */
    public long proposed(int year, LocalDate day) {
        if (frozenBy(year, day)) {
            return 0;
        }
        var decided = rows.ofYear(year, day).stream()
                .filter(one -> one.state() != VetoState.PROPOSED)
                .map(VetoView::key)
                .collect(Collectors.toSet());
        return facts.count(year, day, decided);
    }

    /** How many of a plan year stand, were exempted, and wait for a second person, by the day. */
    public Counts counts(int year, LocalDate day) {
        return rows.counts(year, day);
    }

    /** Of what somebody has acted on. */
    public record Counts(long standing, long exempted, long waiting) {}

    /** The vetoes that stand in a plan year on a day, for modules that have asked the policy about what they need them for. */
    public List<VetoView> standing(int year, LocalDate day) {
        return rows.ofYear(year, day).stream().filter(VetoView::standing).toList();
    }

    /** Whether the year is judged and closed. */
    public boolean frozen(int year) {
        return frozen.stream().anyMatch(one -> one.frozen(year));
    }

    /** Whether it was by the end of that day. */
    boolean frozenBy(int year, LocalDate day) {
        return frozen.stream().anyMatch(one -> one.frozenBy(year, day));
    }

    /** Keeps a year from being closed while something of it is decided. */
    void hold(int year) {
        frozen.stream().forEach(one -> one.hold(year));
    }

    VetoView find(String key, LocalDate day, Action action) {
        var fact = facts.named(key, day);
        return rows.named(key, day)
                .map(one -> fact.isPresent() ? one : one.withoutFact())
                .or(() -> fact.map(VetoView::proposed))
                .map(one -> one.in(frozenBy(one.planYear(), day)))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "veto:" + key));
    }

    private List<VetoView> all(int year, LocalDate day) {
        boolean closed = frozenBy(year, day);
        return all(facts.ofYear(year, day), rows.ofYear(year, day)).stream()
                .map(one -> one.in(closed))
                .toList();
    }

    static List<VetoView> all(List<VetoFact> facts, List<VetoView> actedOn) {
        Map<String, VetoFact> now =
                facts.stream().collect(Collectors.toMap(VetoFact::key, Function.identity(), (one, same) -> one));
        var kept = actedOn.stream()
                .map(one -> now.containsKey(one.key()) ? one : one.withoutFact())
                .toList();
        var known = kept.stream().map(VetoView::key).collect(Collectors.toSet());
        var all = new ArrayList<>(kept);
        now.values().stream()
                .filter(fact -> !known.contains(fact.key()))
                .map(VetoView::proposed)
                .forEach(all::add);
        return all;
    }
}
