package org.shishi.brought;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.ShanghaiClock;

/** A sheet as one person brought it: never changed, and without effect until another one has confirmed it. */
@MappedSuperclass
public abstract class BroughtSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String filename;
    private byte[] content;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers = Map.of();

    @Enumerated(EnumType.STRING)
    private BroughtState state = BroughtState.BROUGHT;

    private long broughtBy;
    private String broughtName;
    private OffsetDateTime broughtAt;
    private @Nullable Long answeredBy;
    private String answeredName = "";
    private @Nullable OffsetDateTime answeredAt;
    private String answer = "";

    @SuppressWarnings("NullAway") // for JPA
    protected BroughtSheet() {}

    protected BroughtSheet(SentFile sent, Actor by, OffsetDateTime now) {
        this.filename = sent.name();
        this.content = sent.content().clone();
        this.answers = Map.copyOf(sent.answers());
        this.broughtBy = Objects.requireNonNull(by.id());
        this.broughtName = by.name();
        this.broughtAt = now;
    }

    /** The year that it is of, where the sheet itself does not say it. */
    protected @Nullable Integer planYear() {
        return null;
    }

    /** Refuses whoever brought it. */
    void confirm(Actor by, OffsetDateTime now) {
        if (of(by)) {
            throw new RuleViolation("brought.other-person", broughtName);
        }
        answer(BroughtState.CONFIRMED, by, now, "");
    }

    void discard(Actor by, OffsetDateTime now, String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "brought.reason");
        }
        answer(BroughtState.DISCARDED, by, now, reason);
    }

    private void answer(BroughtState becomes, Actor by, OffsetDateTime now, String said) {
        if (state != BroughtState.BROUGHT) {
            throw new RuleViolation("brought.answered", answeredName);
        }
        state = becomes;
        answeredBy = Objects.requireNonNull(by.id());
        answeredName = by.name();
        answeredAt = now;
        answer = said;
    }

    private boolean of(Actor actor) {
        return actor.answersFor(broughtBy);
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    Map<String, String> answers() {
        return answers;
    }

    public SentFile sent() {
        return new SentFile(filename, content.clone(), Map.copyOf(answers));
    }

    public long broughtBy() {
        return broughtBy;
    }

    public String broughtName() {
        return broughtName;
    }

    public OffsetDateTime broughtAt() {
        return broughtAt;
    }

    public Brought view(Actor reader) {
        return new Brought(
                id(),
                planYear(),
                filename,
                state,
                broughtName,
                Objects.requireNonNull(ShanghaiClock.onTheWall(broughtAt)),
                answeredName,
                ShanghaiClock.onTheWall(answeredAt),
                answer,
                Map.copyOf(answers),
                of(reader));
    }
}
