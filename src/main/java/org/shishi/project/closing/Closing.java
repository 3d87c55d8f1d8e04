package org.shishi.project.closing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;

/** A request to close a project, answered once; the database fills in who recorded the acceptance. */
@Entity
@Table(name = "project_closing")
class Closing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private ClosingKind kind = ClosingKind.CLOSE;

    private String evidence;
    private String despite;

    @Enumerated(EnumType.STRING)
    private ClosingState state = ClosingState.REQUESTED;

    private long requestedBy;
    private String requestedName;
    private OffsetDateTime requestedAt;
    private @Nullable Long answeredBy;
    private String answeredName = "";
    private @Nullable OffsetDateTime answeredAt;
    private String opinion = "";
    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway") // for JPA
    protected Closing() {}

    Closing(long projectId, ClosingKind kind, String evidence, String despite, Actor by, OffsetDateTime now) {
        this.projectId = projectId;
        this.kind = kind;
        this.evidence = evidence;
        this.despite = despite;
        this.requestedBy = Objects.requireNonNull(by.id());
        this.requestedName = by.name();
        this.requestedAt = now;
    }

    void confirm(Actor by, OffsetDateTime now, String said) {
        answer(ClosingState.CONFIRMED, by, now, said);
        closedOn = Objects.requireNonNull(ShanghaiClock.onTheWall(now)).toLocalDate();
    }

    void refuse(Actor by, OffsetDateTime now, String said) {
        answer(ClosingState.REFUSED, by, now, said);
    }

    /** Refuses the answer of whoever asked: {@code project.closing.other-person}. */
    void refuseOwn(Actor by) {
        if (by.answersFor(requestedBy)) {
            throw new RuleViolation(
                    kind == ClosingKind.CLOSE ? "project.closing.other-person" : "project.reopening.other-person",
                    requestedName);
        }
    }

    private void answer(ClosingState becomes, Actor by, OffsetDateTime now, String said) {
        refuseOwn(by);
        state = becomes;
        answeredBy = Objects.requireNonNull(by.id());
        answeredName = by.name();
        answeredAt = now;
        opinion = said;
    }

    /** Whether it waits, and this person asked for it. */
    boolean ownOf(Actor actor) {
        return state == ClosingState.REQUESTED && actor.answersFor(requestedBy);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    ClosingKind kind() {
        return kind;
    }

    /** Refuses whatever else is asked while it waits. */
    RuleViolation waiting() {
        return new RuleViolation(
                kind == ClosingKind.CLOSE ? "project.closing.waits" : "project.reopening.waits", requestedName);
    }

    long requestedBy() {
        return requestedBy;
    }

    ClosingView view(String code, String title, Stage stage) {
        return new ClosingView(
                id(),
                code,
                title,
                kind,
                state,
                evidence,
                despite,
                requestedName,
                Objects.requireNonNull(ShanghaiClock.onTheWall(requestedAt)),
                answeredName,
                ShanghaiClock.onTheWall(answeredAt),
                opinion,
                closedOn,
                false,
                kind == ClosingKind.REOPEN && stage == Stage.CLOSED);
    }

    ClosingView view(ProjectView project) {
        return view(project.code(), project.description().title(), project.stage());
    }
}
