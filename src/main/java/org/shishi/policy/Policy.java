package org.shishi.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.policy.Decision.Verdict;

/**
 * The one place that says who may do what to which record. A pure function over a table, whose lines stand in one class for
 * each subject; what has no line is forbidden.
 */
public final class Policy {

    /** The field names that rules mask. */
    public static final String PHONE = "phone";

    private static final List<Rule> TABLE = Stream.of(
                    AccountRules.LINES,
                    AssessmentRules.LINES,
                    CalendarRules.LINES,
                    DocumentRules.LINES,
                    EvaluationRules.LINES,
                    FileRules.LINES,
                    FundingRules.LINES,
                    LedgerRules.LINES,
                    LookBackRules.LINES,
                    ProgressRules.LINES,
                    SuperiorRules.LINES,
                    SupervisionRules.LINES,
                    VetoRules.LINES,
                    VoteRules.LINES,
                    YearRules.LINES)
            .flatMap(List::stream)
            .toList();

    private static final Map<Asked, List<Rule>> RULES = new ConcurrentHashMap<>();

    private Policy() {}

    private record Asked(Set<Role> roles, Action action) {}

    /** Looked for once: a page asks some twenty times what may be done. */
    private static List<Rule> rules(Actor actor, Action action) {
        if (actor.actingFor() != null && !action.passesOn()) {
            return List.of();
        }
        return RULES.computeIfAbsent(
                new Asked(Set.copyOf(actor.roles()), action),
                asked -> TABLE.stream()
                        .filter(rule -> rule.speaksOf(actor, action))
                        .toList());
    }

    /** Decides on one record. */
    public static Decision decide(Actor actor, Action action, Resource resource) {
        if (actor == Actor.SYSTEM) {
            return new Decision(Verdict.ALLOWED, Set.of());
        }
        var fitting = rules(actor, action).stream()
                .filter(rule -> rule.fits(actor, resource))
                .toList();
        var holding = fitting.stream().filter(rule -> rule.holdsIn(resource)).toList();
        if (!holding.isEmpty()) {
            return actor.lookingBack() && action.ofTheDay()
                    ? Decision.denied(Verdict.PAST_DAY)
                    : new Decision(Verdict.ALLOWED, masked(holding));
        }
        if (!fitting.isEmpty()) {
            return Decision.denied(Verdict.WRONG_STATE);
        }
        return Decision.denied(hides(actor, action, resource) ? Verdict.HIDDEN : Verdict.FORBIDDEN);
    }

    /** Whether it takes another person, since the record is the act of the actor, or of the colleague who is acted for. */
    static boolean needsAnother(Actor actor, Action action, Resource resource) {
        return resource.owned()
                && !resource.stands(actor, Relation.ANOTHERS)
                && rules(actor, action).stream()
                        .anyMatch(rule -> rule.relations().contains(Relation.ANOTHERS));
    }

    /** Which records the actor may reach; a list narrowed by it shows what {@link #decide} allows, state apart. */
    public static Scope scope(Actor actor, Action action) {
        Set<Relation> relations = actor == Actor.SYSTEM
                ? Set.of(Relation.COUNTY)
                : rules(actor, action).stream()
                        .flatMap(rule -> rule.relations().stream())
                        .collect(Collectors.toSet());
        return new Scope(relations, actor.unitId(), actor.id());
    }

    /** Whether there is any record at all on which the actor may do this now: what navigation and buttons ask. */
    public static boolean mayEver(Actor actor, Action action) {
        return !(actor.lookingBack() && action.ofTheDay()) && holds(actor, action);
    }

    /** The roles that may do this on some record. */
    public static Set<Role> holders(Action action) {
        return TABLE.stream()
                .filter(rule -> rule.actions().contains(action))
                .flatMap(rule -> rule.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether this is among the actor's tasks, whatever day a page shows: what decides which page is theirs. */
    public static boolean holds(Actor actor, Action action) {
        return !scope(actor, action).nothing();
    }

    /** Whoever may not read a record is not told that it exists. */
    private static boolean hides(Actor actor, Action action, Resource resource) {
        return resource.one()
                && TABLE.stream()
                        .noneMatch(rule -> rule.speaksOf(actor, action.reading()) && rule.fits(actor, resource));
    }

    /** A field is masked only where every line that allows masks it. */
    private static Set<String> masked(List<Rule> rules) {
        return rules.stream()
                .map(Rule::masked)
                .reduce((a, b) -> a.stream().filter(b::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
