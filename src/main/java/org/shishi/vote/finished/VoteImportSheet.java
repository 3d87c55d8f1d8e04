package org.shishi.vote.finished;

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
import org.shishi.shared.ShanghaiClock;

/** A sheet of finished votes as one person brought it: without effect until another one has confirmed it. */
@Entity
@Table(name = "vote_import")
class VoteImportSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private int planYear;
    private String filename;
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private VoteImportState state = VoteImportState.BROUGHT;

    private long broughtBy;
    private String broughtName;
    private OffsetDateTime broughtAt;
    private @Nullable Long answeredBy;
    private String answeredName = "";
    private @Nullable OffsetDateTime answeredAt;
    private String answer = "";

    @SuppressWarnings("NullAway") // for JPA
    protected VoteImportSheet() {}

    VoteImportSheet(int planYear, String filename, byte[] content, Actor by, OffsetDateTime now) {
        this.planYear = planYear;
        this.filename = filename;
        this.content = content.clone();
        this.broughtBy = Objects.requireNonNull(by.id());
        this.broughtName = by.name();
        this.broughtAt = now;
    }

    /** Refuses whoever brought it: {@code vote.import.other-person}. */
    void confirm(Actor by, OffsetDateTime now) {
        if (of(by)) {
            throw new RuleViolation("vote.import.other-person", broughtName);
        }
        answer(VoteImportState.CONFIRMED, by, now, "");
    }

    void discard(Actor by, OffsetDateTime now, String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "vote.import.reason");
        }
        answer(VoteImportState.DISCARDED, by, now, reason);
    }

    private void answer(VoteImportState becomes, Actor by, OffsetDateTime now, String said) {
        if (state != VoteImportState.BROUGHT) {
            throw new RuleViolation("vote.import.answered", answeredName);
        }
        state = becomes;
        answeredBy = Objects.requireNonNull(by.id());
        answeredName = by.name();
        answeredAt = now;
        answer = said;
    }

    boolean of(Actor actor) {
        return Objects.equals(broughtBy, actor.id());
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int planYear() {
        return planYear;
    }

    String filename() {
        return filename;
    }

    byte[] content() {
        return content.clone();
    }

    VoteImport.Sheet view(Actor reader) {
        return new VoteImport.Sheet(
                id(),
                planYear,
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
