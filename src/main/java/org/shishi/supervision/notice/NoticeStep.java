package org.shishi.supervision.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shishi.supervision.common.Doing;

/** What became of a slip from one day on; written once and never changed. */
@Entity
@Immutable
class NoticeStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long noticeId;

    @Enumerated(EnumType.STRING)
    private NoticeVerb verb;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private @Nullable LocalDate dueOn;
    private LocalDate heldOn;
    private OffsetDateTime recordedAt;
    private @Nullable Long accountId;
    private String actor;
    private @Nullable Long unitId;
    private String reason;
    private String measures;
    private String result;
    private String evidence;
    private @Nullable Integer days;

    @SuppressWarnings("NullAway") // for JPA
    protected NoticeStep() {}

    NoticeStep(
            Notice notice, NoticeVerb verb, Doing doing, String reason, NoticeAnswer answer, @Nullable Integer days) {
        this.noticeId = notice.id();
        this.verb = verb;
        this.state = notice.state();
        this.dueOn = notice.dueOn();
        this.heldOn = doing.on();
        this.recordedAt = doing.at();
        this.accountId = doing.actor().id();
        this.actor = doing.actor().name();
        this.unitId = doing.actor().unitId();
        this.reason = reason;
        this.measures = answer.measures();
        this.result = answer.result();
        this.evidence = answer.evidence();
        this.days = days;
    }

    NoticeStepView view() {
        return new NoticeStepView(
                verb, state, heldOn, actor, reason, new NoticeAnswer(measures, result, evidence), days, dueOn);
    }
}
