package org.shishi.vote;

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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Resource;
import org.shishi.proposal.ReserveItemView;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.shishi.vote.count.CountResult;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.TallySheet;
import org.springframework.dao.OptimisticLockingFailureException;

/** One meeting's vote: its rule, its candidates, who counts and watches. What is frozen is kept by the database, too. */
@Entity
class Vote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    private VotePlan plan;

    @Enumerated(EnumType.STRING)
    private VoteState state = VoteState.PREPARING;

    private String hash = "";
    private @Nullable OffsetDateTime frozenAt;
    private String frozenBy = "";
    private String announcement = "";
    private @Nullable OffsetDateTime announcedAt;
    private String announcedBy = "";
    private boolean imported;
    private @Nullable Long importId;

    @ElementCollection
    @CollectionTable(name = "vote_candidate", joinColumns = @JoinColumn(name = "vote_id"))
    @OrderBy("number")
    private List<Candidate> candidates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "vote_official", joinColumns = @JoinColumn(name = "vote_id"))
    @OrderBy("office, accountId")
    private List<Official> officials = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected Vote() {}

    Vote(VotePlan plan) {
        this.plan = plan;
    }

    /** A vote of the past, known by its sheet alone. */
    static Vote finished(long importId, VotePlan plan, List<Candidate> candidates, OffsetDateTime now) {
        var vote = new Vote(plan);
        vote.importId = importId;
        vote.candidates.addAll(candidates);
        vote.imported = true;
        vote.state = VoteState.ANNOUNCED;
        vote.announcedAt = now;
        return vote;
    }

    void change(long read, VotePlan plan) {
        requireVersion(read);
        requirePreparing();
        this.plan = plan;
    }

    void nominate(ReserveItemView item) {
        requirePreparing();
        candidates.add(Candidate.of(candidates.size() + 1, item));
    }

    /** Takes a candidate off; those behind move up. */
    long strike(int number) {
        requirePreparing();
        var struck = candidates.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("vote.candidate.unknown", number));
        candidates.remove(struck);
        candidates.replaceAll(c -> c.number() < number ? c : c.renumbered(c.number() - 1));
        return struck.itemId();
    }

    void appoint(Official official) {
        requirePreparing();
        official.join(officials);
    }

    void dismiss(long accountId) {
        requirePreparing();
        officials.removeIf(one -> one.accountId() == accountId);
    }

    void freeze(String newHash, String by, OffsetDateTime now) {
        requirePreparing();
        hash = newHash;
        frozenBy = by;
        frozenAt = now;
        state = VoteState.COUNTING;
    }

    void announce(String text, String by, OffsetDateTime now) {
        requireCounting();
        announcement = text;
        announcedBy = by;
        announcedAt = now;
        state = VoteState.ANNOUNCED;
    }

    /** Refuses what is only possible before rule, candidates and roll are frozen. */
    void requirePreparing() {
        if (state != VoteState.PREPARING) {
            throw new RuleViolation("vote.frozen", plan.meeting());
        }
    }

    /** Refuses what is only possible between freezing and announcing. */
    void requireCounting() {
        if (state != VoteState.COUNTING) {
            throw new RuleViolation("vote.not-counting", plan.meeting());
        }
    }

    void requireVersion(long read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("vote " + id);
        }
    }

    Resource resource() {
        return Resource.of("vote:" + id);
    }

    /** The actor's own seat in that office, which nobody else may take; without one it is nobody's. */
    Resource seat(Actor actor, Office office) {
        return Resource.ownedBy(Official.seat(officials, actor, office), "vote:" + id);
    }

    /** What a round of it decided, once its count is agreed. */
    @Nullable
    CountResult result(RoundFile<TallySheet> file) {
        var sheet = file.agreed();
        return sheet == null ? null : Counting.result(file.round().terms(plan), sheet);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    VoteState state() {
        return state;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    List<Official> officials() {
        return List.copyOf(officials);
    }

    VotePlan plan() {
        return plan;
    }

    VoteHead head() {
        return new VoteHead(
                id(),
                version,
                plan,
                state,
                hash,
                ShanghaiClock.onTheWall(frozenAt),
                frozenBy,
                announcement,
                ShanghaiClock.onTheWall(announcedAt),
                announcedBy,
                imported);
    }
}
