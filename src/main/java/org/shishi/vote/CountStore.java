package org.shishi.vote;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.policy.Actor;
import org.shishi.vote.count.CountSheet;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes rounds with their sheets, settlements and signatures, whatever is counted: the one way to their tables. Costs
 * a number of statements that does not grow with them.
 */
@Repository
class CountStore {

    private final EntityManager records;
    private final JsonMapper json;
    private final Clock clock;

    CountStore(EntityManager records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** Writes what is new or was changed. */
    <T> T save(T record) {
        if (!records.contains(record)) {
            records.persist(record);
        }
        records.flush();
        return record;
    }

    /** The rounds of these in their order. */
    <S extends CountSheet<S>> Map<Long, List<RoundFile<S>>> files(CountKind kind, Collection<Long> ids, Class<S> type) {
        var query = "select r from VoteRound r where r.%s in ?1 order by r.number".formatted(kind.column());
        var found = find(VoteRound.class, query, ids);
        var rounds = found.stream().map(VoteRound::id).toList();
        var written = ofRounds(VoteSheet.class, "place", rounds, VoteSheet::roundId);
        var proposed = ofRounds(VoteSettlement.class, "id", rounds, VoteSettlement::roundId);
        var settled = ofRounds(VoteDifference.class, "id", rounds, VoteDifference::roundId);
        var signed = ofRounds(VoteSignature.class, "id", rounds, VoteSignature::roundId);
        var again = found.stream()
                .filter(round -> round.attempt() > 1)
                .map(VoteRound::id)
                .toList();
        var recounts = again.isEmpty()
                ? Map.<Long, List<VoteRecount>>of()
                : ofRounds(VoteRecount.class, "attempt", again, VoteRecount::roundId);
        return found.stream()
                .map(round -> new RoundFile<S>(
                        round,
                        written.getOrDefault(round.id(), List.of()).stream()
                                .filter(sheet -> sheet.attempt() == round.attempt())
                                .collect(Collectors.toMap(VoteSheet::place, sheet -> sheet)),
                        proposed.getOrDefault(round.id(), List.of()),
                        settled.getOrDefault(round.id(), List.of()),
                        signed.getOrDefault(round.id(), List.of()),
                        recounts.getOrDefault(round.id(), List.of()),
                        content -> json.readValue(content, type)))
                .collect(Collectors.groupingBy(file -> file.round().ownerId()));
    }

    <S extends CountSheet<S>> List<RoundFile<S>> files(PaperCount<S> of) {
        return files(of.kind(), List.of(of.id()), of.sheetType()).getOrDefault(of.id(), List.of());
    }

    /** The round at hand. */
    <S extends CountSheet<S>> RoundFile<S> current(PaperCount<S> of) {
        var files = files(of);
        return files.get(files.size() - 1);
    }

    private <T> Map<Long, List<T>> ofRounds(Class<T> type, String order, List<Long> rounds, Function<T, Long> roundId) {
        var query = "select x from %s x where x.roundId in ?1 order by x.%s".formatted(type.getSimpleName(), order);
        return find(type, query, rounds).stream().collect(Collectors.groupingBy(roundId));
    }

    private <T> List<T> find(Class<T> type, String query, Collection<Long> ids) {
        return records.createQuery(query, type).setParameter(1, ids).getResultList();
    }

    void write(VoteRound round, int place, Actor by, CountSheet<?> sheet) {
        save(new VoteSheet(round, place, by, now(), json.writeValueAsString(sheet)));
    }

    /**
     * What a scrutineer signs: what is counted, its rule and people, the round and the counts together. Reckoned where the
     * signatures are kept, so that the database refuses one under anything else.
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
}
