package org.shishi.vote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads votes with their rounds, sheets and signatures, a number of statements that does not grow with them. */
@Component
class VoteStore {

    private final VoteRepository votes;
    private final VoteRoundRepository rounds;
    private final VoteSheetRepository sheets;
    private final VoteSettlementRepository settlements;
    private final VoteDifferenceRepository differences;
    private final VoteSignatureRepository signatures;
    private final JsonMapper json;
    private final Clock clock;

    VoteStore(
            VoteRepository votes,
            VoteRoundRepository rounds,
            VoteSheetRepository sheets,
            VoteSettlementRepository settlements,
            VoteDifferenceRepository differences,
            VoteSignatureRepository signatures,
            JsonMapper json,
            Clock clock) {
        this.votes = votes;
        this.rounds = rounds;
        this.sheets = sheets;
        this.settlements = settlements;
        this.differences = differences;
        this.signatures = signatures;
        this.json = json;
        this.clock = clock;
    }

    /** One vote; whoever asks for one that is not there is told what a stranger is told. */
    Vote get(long id, Action action) {
        return votes.findById(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "vote:" + id));
    }

    /** As {@link #get}, and everybody else who wants to change it waits. */
    Vote lock(long id, Action action) {
        return votes.lock(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "vote:" + id));
    }

    List<Vote> ofYear(int year) {
        return votes.ofYear(year);
    }

    /** The announced votes held up to a day, in the order of their days, with their candidates. */
    List<Vote> announced(int year, LocalDate latest) {
        return votes.announced(year, latest);
    }

    boolean taken(VotePlan plan, long id) {
        return votes.taken(plan.bodyId(), plan.planYear(), plan.meeting(), id);
    }

    Vote save(Vote vote) {
        return votes.saveAndFlush(vote);
    }

    VoteRound save(VoteRound round) {
        return rounds.saveAndFlush(round);
    }

    /** The rounds of these votes in their order. */
    Map<Long, List<RoundFile>> files(Collection<Long> voteIds) {
        var found = rounds.findByVoteIdInOrderByNumber(voteIds);
        var ids = found.stream().map(VoteRound::id).toList();
        var written =
                sheets.findByRoundIdInOrderByPlace(ids).stream().collect(Collectors.groupingBy(VoteSheet::roundId));
        var proposed = settlements.findByRoundIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(VoteSettlement::roundId));
        var settled = differences.findByRoundIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(VoteDifference::roundId));
        var signed = signatures.findByRoundIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(VoteSignature::roundId));
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

    List<RoundFile> files(Vote vote) {
        return files(List.of(vote.id())).getOrDefault(vote.id(), List.of());
    }

    /** The round at hand; refuses a vote that is not being counted. */
    RoundFile current(Vote vote) {
        vote.counts();
        var files = files(vote);
        return files.get(files.size() - 1);
    }

    void write(VoteRound round, int place, Actor by, TallySheet sheet) {
        sheets.saveAndFlush(new VoteSheet(round, place, by, now(), json.writeValueAsString(sheet)));
    }

    VoteSettlement save(VoteSettlement settlement) {
        return settlements.saveAndFlush(settlement);
    }

    void save(VoteDifference difference) {
        differences.save(difference);
    }

    /** What a scrutineer signs: vote, rule, candidates, people, round and counts together. */
    String signedHash(VoteRound round) {
        return rounds.signedHash(round.id());
    }

    void sign(VoteRound round, Actor by, String hash) {
        signatures.saveAndFlush(new VoteSignature(round.id(), by, now(), hash));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private TallySheet read(String content) {
        return json.readValue(content, TallySheet.class);
    }
}
