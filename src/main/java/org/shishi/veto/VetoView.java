package org.shishi.veto;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Resource;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * A fact, what was done about it by a day, and where that leaves it.
 *
 * @param id of what is written down; none where nobody has acted on the fact yet
 * @param gone whether the fact does not stand any more by what the records say now
 * @param closed whether its year was judged and closed by then, so that nobody decides any more
 */
public record VetoView(@Nullable Long id, VetoFact fact, List<VetoStep> steps, boolean gone, boolean closed)
        implements OfYear {

    @Override
    public int planYear() {
        return fact.planYear();
    }

    private static final Long NOBODY = -1L;

    static VetoView proposed(VetoFact fact) {
        return new VetoView(null, fact, List.of(), false, false);
    }

    VetoView withoutFact() {
        return new VetoView(id, fact, steps, true, closed);
    }

    /** The same in a year that is closed, or is not. */
    VetoView in(boolean closedYear) {
        return closed == closedYear ? this : new VetoView(id, fact, steps, gone, closedYear);
    }

    public String key() {
        return fact.key();
    }

    public String href() {
        return "/vetoes/" + key();
    }

    public VetoState state() {
        return after(steps.size());
    }

    private VetoState after(int taken) {
        if (taken == 0) {
            return closed ? VetoState.UNDECIDED : VetoState.PROPOSED;
        }
        var verb = steps.get(taken - 1).verb();
        var state = verb == VetoVerb.REFUSE_REVOCATION ? after(taken - 2) : verb.to();
        return state == VetoState.PROPOSED && closed ? VetoState.UNDECIDED : state;
    }

    /** Whether its unit may not be rated excellent for it. */
    public boolean standing() {
        return state().standing();
    }

    public @Nullable VetoStep last(VetoVerb verb) {
        return steps.stream()
                .filter(step -> step.verb() == verb)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Whether it would decide on what the actor asked for or imposed, in whatever office he has come to since. */
    boolean ownDecision(VetoVerb verb, Actor actor) {
        if (verb.action() != Action.VETO_HEAR) {
            return false;
        }
        var asked = last(state() == VetoState.APPEALED ? VetoVerb.APPEAL : VetoVerb.ASK_REVOCATION);
        return Stream.of(asked, last(VetoVerb.IMPOSE)).anyMatch(step -> step != null && actor.answersFor(step.byId()));
    }

    /** The last day on which the unit may appeal; none where no veto was imposed. */
    public @Nullable LocalDate appealUntil() {
        var imposed = last(VetoVerb.IMPOSE);
        return imposed == null ? null : imposed.appealUntil();
    }

    public boolean mayStillAppeal(LocalDate day) {
        var until = appealUntil();
        return state() == VetoState.IMPOSED && until != null && !day.isAfter(until);
    }

    /** It belongs to its unit; its owner is whose act somebody else has now to decide on. */
    Resource resource() {
        return resource(state());
    }

    /** The same as if it stood elsewhere. */
    Resource resource(VetoState as) {
        var first = switch (state()) {
            case EXEMPTION_ASKED -> last(VetoVerb.ASK_EXEMPTION);
            case APPEALED -> last(VetoVerb.IMPOSE);
            case REVOCATION_ASKED -> last(VetoVerb.ASK_REVOCATION);
            default -> null;
        };
        var owner = first == null ? NOBODY : Objects.requireNonNullElse(first.byId(), NOBODY);
        return Resource.ofUnits("veto:" + key(), new HashSet<>(Set.of(fact.unitId())), owner, as);
    }
}
