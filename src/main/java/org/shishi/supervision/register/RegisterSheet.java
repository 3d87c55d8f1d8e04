package org.shishi.supervision.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.ShanghaiClock;

/** A register as one person brought it: without effect until another one has confirmed it. */
@Entity
@Table(name = "supervision_import")
class RegisterSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String filename;
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private RegisterState state = RegisterState.BROUGHT;

    private long broughtBy;
    private String broughtName;
    private OffsetDateTime broughtAt;
    private @Nullable Long answeredBy;
    private String answeredName = "";
    private @Nullable OffsetDateTime answeredAt;
    private String answer = "";

    @SuppressWarnings("NullAway") // for JPA
    protected RegisterSheet() {}

    RegisterSheet(SentFile sent, Actor by, OffsetDateTime now) {
        this.filename = sent.name();
        this.content = sent.content().clone();
        this.broughtBy = Objects.requireNonNull(by.id());
        this.broughtName = by.name();
        this.broughtAt = now;
    }

    /** Refuses whoever brought it; says who takes it over. */
    Takers confirm(Actor by, OffsetDateTime now) {
        if (of(by)) {
            throw new RuleViolation("supervision.import.other-person", broughtName);
        }
        answer(RegisterState.CONFIRMED, by, now, "");
        return Takers.two(broughtBy, broughtName, by);
    }

    void discard(Actor by, OffsetDateTime now, String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "supervision.import.reason");
        }
        answer(RegisterState.DISCARDED, by, now, reason);
    }

    private void answer(RegisterState becomes, Actor by, OffsetDateTime now, String said) {
        if (state != RegisterState.BROUGHT) {
            throw new RuleViolation("supervision.import.answered", answeredName);
        }
        state = becomes;
        answeredBy = Objects.requireNonNull(by.id());
        answeredName = by.name();
        answeredAt = now;
        answer = said;
    }

    private boolean of(Actor actor) {
        return Objects.equals(broughtBy, actor.id());
    }

    SentFile sent() {
        return new SentFile(filename, content.clone());
    }

    RegisterImport.Brought view(Actor reader) {
        return new RegisterImport.Brought(
                Objects.requireNonNull(id),
                filename,
                state,
                broughtName,
                Objects.requireNonNull(ShanghaiClock.onTheWall(broughtAt)),
                answeredName,
                ShanghaiClock.onTheWall(answeredAt),
                answer,
                of(reader));
    }
}
