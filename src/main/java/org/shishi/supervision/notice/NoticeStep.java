package org.shishi.supervision.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.RecordedStep;

/** What became of a notice from one day on; written once and never changed. */
@Entity
@Immutable
class NoticeStep extends RecordedStep {

    private long noticeId;

    @Enumerated(EnumType.STRING)
    private NoticeVerb verb;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private @Nullable LocalDate dueOn;
    private String result;
    private @Nullable Integer days;

    @SuppressWarnings("NullAway") // for JPA
    protected NoticeStep() {}

    NoticeStep(
            Notice notice,
            NoticeVerb verb,
            Attribution attribution,
            String reason,
            NoticeAnswer answer,
            @Nullable Integer days) {
        super(attribution, reason, answer.measures(), answer.evidence());
        this.noticeId = notice.id();
        this.verb = verb;
        this.state = notice.state();
        this.dueOn = notice.dueOn();
        this.result = answer.result();
        this.days = days;
    }

    NoticeStepView view() {
        return new NoticeStepView(
                verb,
                state,
                heldOn(),
                actor(),
                reason(),
                new NoticeAnswer(measures(), result, evidence()),
                days,
                dueOn);
    }
}
