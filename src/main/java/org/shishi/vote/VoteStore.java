package org.shishi.vote;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes votes with their rounds, sheets, settlements and signatures: the one way to their tables. A page costs a number
 * of statements that does not grow with them.
 */
@Repository
class VoteStore {

    private final EntityManager records;
    private final JsonMapper json;
    private final Clock clock;

    VoteStore(EntityManager records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
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

    /** Writes what is new or was changed. */
    <T> T save(T record) {
        if (!records.contains(record)) {
            records.persist(record);
        }
        records.flush();
        return record;
    }

    /** The rounds of these votes in their order. */
    Map<Long, List<RoundFile>> files(Collection<Long> voteIds) {
        var found = find(VoteRound.class, "select r from VoteRound r where r.voteId in ?1 order by r.number", voteIds);
        var ids = found.stream().map(VoteRound::id).toList();
        var written = ofRounds(VoteSheet.class, "place", ids, VoteSheet::roundId);
        var proposed = ofRounds(VoteSettlement.class, "id", ids, VoteSettlement::roundId);
        var settled = ofRounds(VoteDifference.class, "id", ids, VoteDifference::roundId);
        var signed = ofRounds(VoteSignature.class, "id", ids, VoteSignature::roundId);
        return found.stream()
                .map(round -> new RoundFile(
                        round,
                        written.getOrDefault(round.id(), List.of()).stream()
                                .filter(sheet -> sheet.attempt() == round.attempt())
                                .collect(Collectors.toMap(VoteSheet::place, sheet -> sheet)),
                        proposed.getOrDefault(round.id(), List.of()),
                        settled.getOrDefault(round.id(), List.of()),
                        signed.getOrDefault(round.id(), List.of()),
                        this::read))
                .collect(Collectors.groupingBy(file -> file.round().voteId()));
    }

    private <T> Map<Long, List<T>> ofRounds(Class<T> type, String order, List<Long> rounds, Function<T, Long> roundId) {
        var query = "select x from %s x where x.roundId in ?1 order by x.%s".formatted(type.getSimpleName(), order);
        return find(type, query, rounds).stream().collect(Collectors.groupingBy(roundId));
    }

    private <T> List<T> find(Class<T> type, String query, Object... values) {
        var asked = records.createQuery(query, type);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, values[i]);
        }
        return asked.getResultList();
    }

    List<RoundFile> files(Vote vote) {
        return files(List.of(vote.id())).getOrDefault(vote.id(), List.of());
    }

    /** The round at hand; refuses a vote that is not being counted. */
    RoundFile current(Vote vote) {
        vote.requireCounting();
        var files = files(vote);
        return files.get(files.size() - 1);
    }

    void write(VoteRound round, int place, Actor by, TallySheet sheet) {
        save(new VoteSheet(round, place, by, now(), json.writeValueAsString(sheet)));
    }

    /**
     * What a scrutineer signs: vote, rule, candidates, people, round and counts together. Reckoned where the signatures are kept,
     * so that the database refuses one under anything else.
     */
    String signedHash(VoteRound round) {
        return (String) records.createNativeQuery("select coalesce(vote_signed_hash(:round), '')", String.class)
                .setParameter("round", round.id())
                .getSingleResult();
    }

    void sign(VoteRound round, Actor by, String hash) {
        save(new VoteSignature(round.id(), by, now(), hash));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private TallySheet read(String content) {
        return json.readValue(content, TallySheet.class);
    }
}
