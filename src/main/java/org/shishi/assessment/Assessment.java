package org.shishi.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.shishi.vote.Office;
import org.shishi.vote.Official;
import org.springframework.dao.OptimisticLockingFailureException;

/** One assessment: its rule, its subjects, who counts and watches. What is frozen is kept by the database, too. */
@Entity
class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    private AssessmentPlan plan;

    @Enumerated(EnumType.STRING)
    private AssessmentState state = AssessmentState.PREPARING;

    private String seed = "";
    private String drawnFrom = "";
    private String hash = "";
    private String despite = "";
    private @Nullable OffsetDateTime frozenAt;
    private String frozenBy = "";
    private String announcement = "";
    private @Nullable OffsetDateTime announcedAt;
    private String announcedBy = "";
    private @Nullable LocalDate rectifyBy;

    @Embedded
    private @Nullable Cancellation cancellation;

    @ElementCollection
    @CollectionTable(name = "assessment_subject", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderBy("number")
    private List<AssessmentSubject> subjects = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assessment_official", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderBy("office, accountId")
    private List<Official> officials = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Assessment() {}

    Assessment(AssessmentPlan plan) {
        this.plan = plan;
    }

    void change(AssessmentPlan changed) {
        requirePreparing();
        if (changed.assessors() != Assessors.DRAWN) {
            seed = "";
            drawnFrom = "";
        }
        plan = changed;
    }

    /** The lot decides who assesses; what it was drawn from and by is kept with it. */
    void draw(String newSeed, List<String> from, List<String> drawn) {
        requirePreparing();
        seed = newSeed;
        drawnFrom = String.join("\n", from);
        plan = plan.drawn(drawn);
    }

    void add(AssessmentSubject subject) {
        requirePreparing();
        boolean there = subjects.stream()
                .anyMatch(one ->
                        one.projectId() == subject.projectId() && one.part().equals(subject.part()));
        if (there) {
            throw RuleViolation.at("subjects", "assessment.subject.twice", subject.code(), subject.name());
        }
        subjects.add(subject.renumbered(subjects.size() + 1));
    }

    /** Takes a subject off; those behind move up. */
    void strike(int number) {
        requirePreparing();
        var struck = subjects.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assessment.subject.unknown", number));
        subjects.remove(struck);
        subjects.replaceAll(one -> one.number() < number ? one : one.renumbered(one.number() - 1));
    }

    void appoint(Official official) {
        requirePreparing();
        official.join(officials);
    }

    void dismiss(long accountId) {
        requirePreparing();
        officials.removeIf(one -> one.accountId() == accountId);
    }

    void freeze(String newHash, String why, String by, OffsetDateTime now) {
        requirePreparing();
        hash = newHash;
        despite = why;
        frozenBy = by;
        frozenAt = now;
        state = AssessmentState.COUNTING;
    }

    void announce(String text, @Nullable LocalDate dueOn, String by, OffsetDateTime now) {
        requireCounting();
        if (cancellation != null) {
            throw new RuleViolation("assessment.cancel.waits", cancellation.askedBy());
        }
        announcement = text;
        rectifyBy = dueOn;
        announcedBy = by;
        announcedAt = now;
        state = AssessmentState.ANNOUNCED;
    }

    void askToCancel(Cancellation asked) {
        if (cancellation != null) {
            throw new RuleViolation("assessment.cancel.waits", cancellation.askedBy());
        }
        cancellation = asked;
    }

    void cancel(Actor actor, OffsetDateTime now) {
        cancellation = askedCancellation().agreed(actor, now);
        state = AssessmentState.CANCELLED;
    }

    /** Lets it go on although somebody asked to cancel it. */
    void keep() {
        askedCancellation();
        cancellation = null;
    }

    Cancellation askedCancellation() {
        if (cancellation == null) {
            throw new RuleViolation("assessment.cancel.not-asked", plan.meeting());
        }
        return cancellation;
    }

    /** Refuses what is only possible before rule, subjects and people are frozen. */
    void requirePreparing() {
        if (state != AssessmentState.PREPARING) {
            throw new RuleViolation("assessment.frozen", plan.meeting());
        }
    }

    /** Refuses what is only possible between freezing and announcing. */
    void requireCounting() {
        if (state != AssessmentState.COUNTING) {
            throw new RuleViolation("assessment.not-counting", plan.meeting());
        }
    }

    void requireVersion(long read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("assessment " + id);
        }
    }

    Resource resource() {
        return Resource.of("assessment:" + id);
    }

    /** The actor's own seat in that office, which nobody else may take; without one it is nobody's. */
    Resource seat(Actor actor, Office office) {
        return Resource.ownedBy(Official.seat(officials, actor, office), "assessment:" + id);
    }

    boolean employs(Actor actor) {
        return officials.stream().anyMatch(one -> Objects.equals(one.accountId(), actor.id()));
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    AssessmentState state() {
        return state;
    }

    AssessmentPlan plan() {
        return plan;
    }

    List<AssessmentSubject> subjects() {
        return List.copyOf(subjects);
    }

    List<Integer> numbers() {
        return subjects.stream().map(AssessmentSubject::number).sorted().toList();
    }

    List<Official> officials() {
        return List.copyOf(officials);
    }

    AssessmentHead head() {
        return new AssessmentHead(
                id(),
                version,
                plan,
                state,
                seed,
                AssessmentPlan.names(drawnFrom),
                hash,
                despite,
                ShanghaiClock.onTheWall(frozenAt),
                frozenBy,
                announcement,
                ShanghaiClock.onTheWall(announcedAt),
                announcedBy,
                rectifyBy,
                cancellation == null ? null : cancellation.onTheWall());
    }
}
