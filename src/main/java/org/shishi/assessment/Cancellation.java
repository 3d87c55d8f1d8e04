package org.shishi.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;

/**
 * Why an assessment is called off, asked by one person and, where it is counted already, agreed to by another one.
 *
 * @param agreedAt since when it is cancelled; nothing as long as that waits for a second person
 */
@Embeddable
public record Cancellation(
        @Column(name = "cancel_reason") String reason,
        @Column(name = "cancel_asked_by_id") @Nullable Long askedById,
        @Column(name = "cancel_asked_by") String askedBy,
        @Column(name = "cancel_asked_at") OffsetDateTime askedAt,
        @Column(name = "cancel_agreed_by_id") @Nullable Long agreedById,
        @Column(name = "cancel_agreed_by") @Nullable String agreedBy,
        @Column(name = "cancel_agreed_at") @Nullable OffsetDateTime agreedAt) {

    static Cancellation asked(String reason, Actor actor, OffsetDateTime now) {
        return new Cancellation(reason, actor.id(), actor.name(), now, null, null, null);
    }

    /** By the same person where one is enough. */
    Cancellation agreed(Actor actor, OffsetDateTime now) {
        return new Cancellation(reason, askedById, askedBy, askedAt, actor.id(), actor.name(), now);
    }

    /** As it was known on a day: asked for only, where that was agreed to later. */
    Cancellation asOf(LocalDate day) {
        var agreed = ShanghaiClock.onTheWall(agreedAt);
        return agreed == null || !agreed.toLocalDate().isAfter(day)
                ? this
                : new Cancellation(reason, askedById, askedBy, askedAt, null, null, null);
    }

    void requireOther(Actor actor) {
        if (actor.answersFor(askedById)) {
            throw new RuleViolation("assessment.cancel.other-person", askedBy);
        }
    }

    Cancellation onTheWall() {
        return new Cancellation(
                reason,
                askedById,
                askedBy,
                Objects.requireNonNull(ShanghaiClock.onTheWall(askedAt)),
                agreedById,
                agreedBy,
                ShanghaiClock.onTheWall(agreedAt));
    }
}
