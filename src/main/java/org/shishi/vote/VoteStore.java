package org.shishi.vote;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.shared.ShanghaiClock;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes votes: the one way to their tables; their rounds are those of {@link CountStore}. A page costs a number of
 * statements that does not grow with them.
 */
@Repository
class VoteStore {

    private final EntityManager records;
    private final CountStore counts;

    VoteStore(EntityManager records, CountStore counts) {
        this.records = records;
        this.counts = counts;
    }

    /** One vote; whoever asks for one that is not there is told what a stranger is told. */
    Vote get(long id, Action action) {
        return known(records.find(Vote.class, id), id, action);
    }

    /** As {@link #get}; two tellers, or two signatures, at the same moment wait for each other here. */
    Vote lock(long id, Action action) {
        return known(records.find(Vote.class, id, LockModeType.PESSIMISTIC_WRITE), id, action);
    }

    private static Vote known(@Nullable Vote vote, long id, Action action) {
        if (vote == null) {
            throw new Denied(Verdict.HIDDEN, action, "vote:" + id);
        }
        return vote;
    }

    List<Vote> ofYear(int year) {
        return find(
                Vote.class,
                "select v from Vote v where v.plan.planYear = ?1 order by v.plan.heldOn desc, v.id desc",
                year);
    }

    /** The announced votes held up to a day, in the order of their days, with their candidates. */
    List<Vote> announced(int year, LocalDate latest) {
        return find(Vote.class, """
                        select v from Vote v left join fetch v.candidates c
                        where v.plan.planYear = ?1 and v.state = ?2 and v.plan.heldOn <= ?3
                        order by v.plan.heldOn, v.id, c.number""", year, VoteState.ANNOUNCED, latest);
    }

    /** The vote of a body in this meeting about projects of this year. */
    Optional<Vote> ofMeeting(long body, int year, String meeting) {
        return find(
                        Vote.class,
                        "select v from Vote v where v.plan.bodyId = ?1 and v.plan.planYear = ?2 and v.plan.meeting = ?3",
                        body,
                        year,
                        meeting)
                .stream()
                .findFirst();
    }

    /** The announced vote of a body about projects of this year that was held on a day, whatever its meeting is called. */
    Optional<Vote> announcedOf(long body, int year, LocalDate day) {
        return find(Vote.class, """
                        select v from Vote v where v.plan.bodyId = ?1 and v.plan.planYear = ?2 and v.plan.heldOn = ?3
                        and v.state = ?4 order by v.id""", body, year, day, VoteState.ANNOUNCED).stream()
                .findFirst();
    }

    <T> T save(T record) {
        return counts.save(record);
    }

    /** The rounds of these votes in their order. */
    Map<Long, List<RoundFile<TallySheet>>> files(Collection<Long> voteIds) {
        return counts.files(CountKind.VOTE, voteIds, TallySheet.class);
    }

    private <T> List<T> find(Class<T> type, String query, Object... values) {
        var asked = records.createQuery(query, type);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, values[i]);
        }
        return asked.getResultList();
    }

    List<RoundFile<TallySheet>> files(Vote vote) {
        return counts.files(VoteCount.of(vote));
    }

    void write(VoteRound round, int place, Actor by, TallySheet sheet) {
        counts.write(round, place, by, sheet);
    }

    String signedHash(VoteRound round) {
        return counts.signedHash(round);
    }

    boolean past(LocalDate day) {
        return day.isBefore(now().atZoneSameInstant(ShanghaiClock.ZONE).toLocalDate());
    }

    OffsetDateTime now() {
        return counts.now();
    }
}
