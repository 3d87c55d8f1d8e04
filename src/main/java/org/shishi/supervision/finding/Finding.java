package org.shishi.supervision.finding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.supervision.common.FieldRules;
import org.springframework.dao.OptimisticLockingFailureException;

/** A problem that was found at a project, with a unit that has to put it right and a day by which. */
@Entity
@SQLRestriction("not register_taken_back(import_id)")
class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private int planYear;
    private @Nullable Long importId;
    private boolean otherYear;
    private @Nullable Long inspectionId;
    private long projectId;
    private @Nullable Long meetingId;

    @Embedded
    private FindingContent content;

    @Enumerated(EnumType.STRING)
    private FindingState state = FindingState.OPEN;

    private int reopened;
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway") // for JPA
    protected Finding() {}

    Finding(SaveFinding save, long projectId) {
        write(save, projectId);
    }

    private void write(SaveFinding save, long project) {
        planYear = save.planYear();
        otherYear = save.otherYear();
        inspectionId = save.inspection();
        projectId = project;
        content = save.content();
        meetingId = save.meeting();
    }

    /** Whether all of this stands there already: then nothing is corrected. */
    boolean matches(SaveFinding save, long project) {
        return project == projectId
                && save.equals(new SaveFinding(planYear, inspectionId, save.project(), otherYear, content, meetingId));
    }

    /** Holds whoever decides on what somebody else did to what he was shown. */
    void unchanged(@Nullable Long looked) {
        LookedAt.unchanged(looked, version);
    }

    /** Corrects what was recorded, as long as the unit has done nothing about it. */
    void change(SaveFinding save, long project, long read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("finding " + id);
        }
        transition(FindingVerb.CHANGE, save.content().problem().foundOn());
        write(save, project);
    }

    void transition(FindingVerb verb, LocalDate on) {
        state = verb.after(state);
        endedOn = state == FindingState.STRUCK_OFF ? on : null;
    }

    /** The same problem again: it is open once more, and how often that happened is counted. */
    void reopen(LocalDate due, LocalDate today) {
        transition(FindingVerb.REOPEN, today);
        FieldRules.requireDueFrom(due, today);
        content = content.with(FindingField.DUE_ON, due);
        meetingId = null;
        reopened++;
    }

    /** Moves its day along with the meeting at which it is due. */
    void dueAtMovedMeeting(LocalDate day) {
        state = FindingVerb.RESCHEDULE.after(state);
        content = content.with(FindingField.DUE_ON, day);
    }

    static Resource resource(long id, long unitId, FindingState state) {
        return Resource.ofUnits("finding:" + id, Set.of(unitId), null, Set.of(), state);
    }

    Resource resource() {
        return resource(id(), content.assignment().unitId(), state);
    }

    AttachmentTarget heldRecord(Action adding) {
        var link = FindingPages.PLACE.of(id());
        return new AttachmentTarget(
                content.problem().description(), link, resource(), Action.FINDING_READ, adding, true);
    }

    /** Says which register brought it, to be taken back with it. */
    Finding broughtBy(@Nullable Long register) {
        importId = register;
        return this;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    FindingContent content() {
        return content;
    }

    FindingState state() {
        return state;
    }

    LocalDate dueOn() {
        return content.assignment().dueOn();
    }
}
