package org.shishi.supervision.notice;

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
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;
import org.springframework.dao.OptimisticLockingFailureException;

/** A notice (提醒函, 交办单, 督办单, 约谈): one matter to one unit, with a clock. */
@Entity
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Embedded
    private NoticeContent content;

    private int planYear;
    private @Nullable Long importId;
    private boolean otherYear;
    private @Nullable String mark;
    private @Nullable Integer year;
    private @Nullable Integer number;
    private @Nullable Long projectId;
    private @Nullable Long findingId;
    private @Nullable Long formerId;
    private @Nullable Long meetingId;
    private @Nullable Long draftedBy;
    private String drafter;
    private LocalDate draftedOn;
    private @Nullable Long issuedBy;
    private @Nullable String issuer;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable Integer askedDays;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.DRAFT;

    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway") // for JPA
    protected Notice() {}

    Notice(SaveNotice save, @Nullable Long projectId, @Nullable Long formerId, Attribution attribution) {
        write(save, projectId);
        this.formerId = formerId;
        this.draftedBy = attribution.actor().id();
        this.drafter = attribution.actor().name();
        this.draftedOn = attribution.on();
    }

    private void write(SaveNotice save, @Nullable Long project) {
        this.content = save.content();
        this.planYear = save.planYear();
        this.otherYear = save.otherYear();
        this.projectId = project;
        this.findingId = save.finding();
        this.meetingId = save.meeting();
    }

    void requireVersion(long read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("notice " + id);
        }
    }

    /** Holds whoever decides on what somebody else wrote to what he was shown. */
    void unchanged(@Nullable Long looked) {
        LookedAt.unchanged(looked, version);
    }

    /** Rewrites the draft; the one who rewrites has drafted it, so that somebody else has to look at it. */
    void change(SaveNotice save, @Nullable Long project, Attribution attribution) {
        state = NoticeVerb.CHANGE.after(state);
        write(save, project);
        draftedBy = attribution.actor().id();
        drafter = attribution.actor().name();
    }

    void transition(NoticeVerb verb, LocalDate on) {
        state = verb.after(state);
        if (state.over()) {
            endedOn = on;
        }
    }

    /** Puts the notice into force: from here on it has a number and its clock runs. */
    void issue(String seriesMark, int given, LocalDate due, Attribution attribution, @Nullable Long by) {
        issuedBy = by; // none where the application has taken it over
        transition(NoticeVerb.ISSUE, attribution.on());
        mark = seriesMark;
        year = attribution.on().getYear();
        number = given;
        issuer = attribution.actor().name();
        issuedOn = attribution.on();
        dueOn = due;
    }

    void askExtension(int more, LocalDate today) {
        transition(NoticeVerb.ASK_EXTENSION, today);
        if (!today.isBefore(due())) {
            throw RuleViolation.at("days", "supervision.extension.late", due().toString());
        }
        if (askedDays != null) {
            throw RuleViolation.at("days", "supervision.extension.asked");
        }
        askedDays = more;
    }

    /** Says how many working days the request was for. */
    int decideExtension(NoticeVerb verb, LocalDate today) {
        transition(verb, today);
        if (askedDays == null) {
            throw new RuleViolation("supervision.extension.none");
        }
        int asked = askedDays;
        askedDays = null;
        return asked;
    }

    /** Gives it a day of its own; it is due at no meeting any more. */
    void dueOn(LocalDate day) {
        dueOn = day;
        meetingId = null;
    }

    /** Moves its day along with the meeting at which it is due. */
    void dueAtMovedMeeting(LocalDate day) {
        state = NoticeVerb.RESCHEDULE.after(state);
        dueOn = day;
    }

    static Resource resource(long id, NoticeContent content, @Nullable Long draftedBy, NoticeState state) {
        boolean sent = state != NoticeState.DRAFT && state != NoticeState.WITHDRAWN;
        return Resource.ofUnits("notice:" + id, sent ? Set.of(content.unitId()) : Set.of(), draftedBy, state)
                .issuedBy(content.kind().issuer());
    }

    Resource resource() {
        return resource(id(), content, draftedBy, state);
    }

    AttachmentTarget heldRecord() {
        return new AttachmentTarget(
                content.matter(),
                NoticePages.PLACE.of(id()),
                resource(),
                Action.NOTICE_READ,
                Action.NOTICE_ANSWER,
                true);
    }

    /** Says which register brought it, to be taken back with it. */
    Notice broughtBy(@Nullable Long register) {
        importId = register;
        return this;
    }

    /** Mark, year and number, for whoever lists some. */
    String cited() {
        return mark + "〔" + year + "〕" + number + "号";
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    NoticeKind kind() {
        return content.kind();
    }

    NoticeState state() {
        return state;
    }

    LocalDate due() {
        return Objects.requireNonNull(dueOn);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Long meetingId() {
        return meetingId;
    }

    int days() {
        return content.days();
    }

    @Nullable
    Long findingId() {
        return findingId;
    }

    @Nullable
    Long formerId() {
        return formerId;
    }

    boolean matches(String what, long unit) {
        return content.matter().equals(what) && content.unitId() == unit;
    }
}
