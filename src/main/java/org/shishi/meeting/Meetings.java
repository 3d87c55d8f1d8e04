package org.shishi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the meetings: announces, corrects, moves and cancels them, and moves along what is due at them. */
@Service
@Transactional
public class Meetings {

    private final MeetingRows rows;
    private final ObjectProvider<MeetingDeadlines> deadlines;
    private final Gate gate;
    private final Clock clock;

    Meetings(MeetingRows rows, ObjectProvider<MeetingDeadlines> deadlines, Gate gate, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.gate = gate;
        this.clock = clock;
    }

    /** The meetings of a calendar year as they were announced by a day, the latest first; cancelled ones too. */
    @Transactional(readOnly = true)
    public List<MeetingView> ofYear(Actor actor, int year, LocalDate day) {
        gate.read(actor, Action.MEETING_READ, Resource.all("meetings"));
        return rows.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), day);
    }

    /** Those still to come on a day that are of another year, the next one first. */
    @Transactional(readOnly = true)
    public List<MeetingView> toComeBeside(Actor actor, int year, LocalDate day) {
        gate.read(actor, Action.MEETING_READ, Resource.all("meetings"));
        return rows.toCome(day).stream()
                .filter(one -> one.heldOn().getYear() != year)
                .toList();
    }

    /** The meetings held between two days as they were announced by a day, for other modules; cancelled ones too. */
    @Transactional(readOnly = true)
    public List<MeetingView> between(LocalDate from, LocalDate to, LocalDate day) {
        return rows.between(from, to, day);
    }

    /** The meetings at which something may still become due, the next one first, for other modules. */
    @Transactional(readOnly = true)
    public List<MeetingView> forthcoming() {
        return rows.after(LocalDate.now(clock));
    }

    /** One as it is today. */
    @Transactional(readOnly = true)
    public MeetingDetail get(Actor actor, long id) {
        return get(actor, id, LocalDate.now(clock));
    }

    /** One as it stood on a day; hidden before it was announced. */
    @Transactional(readOnly = true)
    public MeetingDetail get(Actor actor, long id, LocalDate day) {
        gate.read(actor, Action.MEETING_READ, resource(id));
        var meeting = rows.one(id, day).orElseThrow(() -> hidden(id, Action.MEETING_READ));
        var due = deadlines
                .orderedStream()
                .flatMap(kind -> kind.at(actor, id, day).stream())
                .toList();
        boolean mayChange = Policy.mayEver(actor, Action.MEETING_EDIT) && meeting.comesAfter(LocalDate.now(clock));
        var steps =
                rows.steps(id).stream().filter(step -> !step.on().isAfter(day)).toList();
        boolean mayCancel = mayChange && deadlines.orderedStream().noneMatch(kind -> kind.awaits(id));
        return new MeetingDetail(meeting, steps, due, mayChange, mayCancel);
    }

    /** Lets those who keep the meetings open a form. */
    public void openForm(Actor actor) {
        gate.list(actor, Action.MEETING_EDIT);
    }

    /**
     * The meeting at which something becomes due, held until the transaction ends; refused for one that is over, cancelled or
     * unknown: {@code meeting.not.forthcoming} at the field {@code meeting}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MeetingView holdForthcoming(long id) {
        return rows.hold(id)
                .filter(meeting -> meeting.comesAfter(LocalDate.now(clock)))
                .orElseThrow(() -> RuleViolation.at("meeting", "meeting.not.forthcoming"));
    }

    /** Announces a meeting that is still to come. */
    public MeetingView announce(Actor actor, SaveMeeting meeting) {
        gate.command(actor, Action.MEETING_EDIT, Resource.all("meetings"), Map.of("new", meeting));
        var faults = new RuleViolation.Collected();
        faults.check(() -> requireToCome(meeting.heldOn()));
        faults.check(() -> requireOwnName(meeting.name(), null));
        faults.require();
        long id = rows.add(meeting);
        rows.addStep(id, MeetingStepView.Verb.ANNOUNCE, meeting.heldOn(), "", actor);
        return rows.one(id).orElseThrow();
    }

    /** Corrects what a meeting is called, whose it is and where it is held; not its day. */
    public MeetingView describe(Actor actor, long id, long version, SaveMeeting meeting) {
        var old = change(actor, id, version, Map.of("new", meeting));
        if (!meeting.heldOn().equals(old.heldOn())) {
            throw RuleViolation.at("heldOn", "meeting.moved.apart");
        }
        if (meeting.equals(old.saved())) {
            return old;
        }
        requireOwnName(meeting.name(), id);
        rows.describe(id, meeting);
        return rows.one(id).orElseThrow();
    }

    /** Moves a meeting to another day, and with it whatever is still awaited at it. */
    public MeetingView move(Actor actor, long id, long version, LocalDate day, String reason) {
        var old = change(actor, id, version, Map.of("moved", day, "reason", reason));
        requireReason(reason);
        requireToCome(day);
        if (day.equals(old.heldOn())) {
            throw RuleViolation.at("heldOn", "meeting.same.day");
        }
        rows.move(id, day);
        rows.addStep(id, MeetingStepView.Verb.MOVE, day, reason, actor);
        var moved = rows.one(id).orElseThrow();
        deadlines.orderedStream().forEach(kind -> kind.move(actor, moved, old.heldOn(), reason));
        return moved;
    }

    /** Cancels a meeting; refused while anything is awaited at it, which would have no deadline left. */
    public MeetingView cancel(Actor actor, long id, long version, String reason) {
        var old = change(actor, id, version, Map.of("cancelled", reason));
        requireReason(reason);
        if (deadlines.orderedStream().anyMatch(kind -> kind.awaits(id))) {
            throw new RuleViolation("meeting.awaited");
        }
        rows.cancel(id);
        rows.addStep(id, MeetingStepView.Verb.CANCEL, old.heldOn(), reason, actor);
        return rows.one(id).orElseThrow();
    }

    private MeetingView change(Actor actor, long id, long version, Map<String, ?> detail) {
        gate.command(actor, Action.MEETING_EDIT, resource(id), detail);
        var old = rows.hold(id).orElseThrow(() -> hidden(id, Action.MEETING_EDIT));
        if (!old.comesAfter(LocalDate.now(clock))) {
            throw new RuleViolation("meeting.over");
        }
        LookedAt.unchanged(version, old.version());
        return old;
    }

    private void requireOwnName(String name, @Nullable Long id) {
        rows.named(name).filter(other -> !Long.valueOf(other.id()).equals(id)).ifPresent(other -> {
            throw RuleViolation.at(
                    "name",
                    other.cancelled() ? "meeting.name.cancelled" : "meeting.name.taken",
                    other.heldOn().toString());
        });
    }

    private void requireToCome(LocalDate day) {
        if (!day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("heldOn", "meeting.day.past", day.toString());
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "meeting.reason.missing");
        }
    }

    private static Resource resource(long id) {
        return Resource.of("meeting:" + id);
    }

    private static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "meeting:" + id);
    }
}
