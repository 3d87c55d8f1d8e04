package org.shishi.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.AuditView;
import org.shishi.audit.RequestOrigin;
import org.shishi.audit.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands in front of every service verb: asks the policy, and writes a command into the trail in the transaction that
 * carries it out. Refuses by {@link Denied}.
 */
@Component
public class Gate {

    /** What takes from somebody what they may: done at once, whatever else must wait. */
    private static final Set<Action> PROTECTING =
            EnumSet.of(Action.ACCOUNT_LOCK, Action.SESSION_END, Action.ACTING_END, Action.ACTING_LEAVE);

    private final Trail trail;
    private final ObjectProvider<StorageRoom> room;

    Gate(Trail trail, ObjectProvider<StorageRoom> room) {
        this.trail = trail;
        this.room = room;
    }

    /** Lets a reader pass, and says which fields to mask. */
    public Set<String> read(Actor actor, Action action, Resource resource) {
        return pass(actor, action, resource);
    }

    /**
     * Lets a list or a form's choices pass for whoever may reach any such record; the list itself is then narrowed by
     * {@link Policy#scope}.
     */
    public Scope list(Actor actor, Action action) {
        var scope = tasks(actor, action);
        if (actor.lookingBack() && action.ofTheDay()) {
            throw new Denied(Decision.Verdict.PAST_DAY, action, "any");
        }
        return scope;
    }

    /** Shows somebody what is theirs to do, also as it stood on a past day. */
    public Scope tasks(Actor actor, Action action) {
        var scope = Policy.scope(actor, action);
        if (scope.nothing()) {
            throw new Denied(Decision.Verdict.FORBIDDEN, action, "any");
        }
        return scope;
    }

    /**
     * Lets a command pass and records it; none while there is no room to keep it, but those
     * that take rights away.
     *
     * @param detail what is worth keeping, old and new; never a password or key
     */
    public void command(Actor actor, Action action, Resource resource, Map<String, ?> detail) {
        pass(actor, action, resource);
        if (!PROTECTING.contains(action) && room.stream().anyMatch(one -> !one.left())) {
            throw new NoStorageRoom();
        }
        trail.record(new AuditRecord(
                actor.id(), actor.username(), action.name(), resource.subject(), withColleague(actor, detail)));
    }

    /** Lets a command of somebody unknown pass: recorded without the address, which would tell who it was. */
    public void publicCommand(Action action, Resource resource, Map<String, ?> detail) {
        RequestOrigin.hideAddress();
        command(Actor.SYSTEM, action, resource, detail);
    }

    /** Who acts for a colleague is said with each command, and to the rules of the database that want two persons. */
    private Map<String, ?> withColleague(Actor actor, Map<String, ?> detail) {
        var colleague = actor.actingFor();
        if (colleague == null || actor.id() == null) {
            return detail;
        }
        trail.actsFor(actor.id(), colleague.id());
        var more = new LinkedHashMap<String, Object>(detail);
        more.put(AuditView.ACTING_FOR, colleague.username());
        return more;
    }

    private static Set<String> pass(Actor actor, Action action, Resource resource) {
        var decision = Policy.decide(actor, action, resource);
        if (!decision.allowed()) {
            throw new Denied(
                    decision.verdict(), action, resource.subject(), Policy.needsAnother(actor, action, resource));
        }
        return decision.masked();
    }
}
