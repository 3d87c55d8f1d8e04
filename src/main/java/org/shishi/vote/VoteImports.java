package org.shishi.vote;

import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.sheet.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes finished votes from a sheet: one person brings it, another one sees it counted again and confirms. */
@Service
@Transactional
public class VoteImports {

    private static final Resource ALL = Resource.all("votes");

    private final BroughtVotesRepository brought;
    private final FinishedVotesReader reader;
    private final FinishedVotes finished;
    private final VoteStore store;
    private final Gate gate;

    VoteImports(
            BroughtVotesRepository brought,
            FinishedVotesReader reader,
            FinishedVotes finished,
            VoteStore store,
            Gate gate) {
        this.brought = brought;
        this.reader = reader;
        this.finished = finished;
        this.store = store;
        this.gate = gate;
    }

    /** Lets those who may import open the form. */
    public void openForm(Actor actor) {
        gate.read(actor, Action.VOTE_IMPORT, ALL);
    }

    /** The sheets that were brought, the newest first. */
    @Transactional(readOnly = true)
    public List<VoteImport.Brought> all(Actor actor) {
        openForm(actor);
        return brought.findTop20ByOrderByIdDesc().stream()
                .map(one -> one.view(actor))
                .toList();
    }

    /** A sheet that was brought, counted again now. */
    @Transactional(readOnly = true)
    public VoteImport get(Actor actor, long id) {
        openForm(actor);
        var one = brought.findById(id).orElseThrow(() -> unknown(id));
        return new VoteImport(one.view(actor), rows(read(actor, one.planYear(), one.filename(), one.content())));
    }

    /** Says what the sheet would do, and writes nothing. */
    @Transactional(readOnly = true)
    public VoteImport check(Actor actor, int year, String filename, byte[] content) {
        openForm(actor);
        return new VoteImport(null, rows(read(actor, year, filename, content)));
    }

    /** Brings a sheet, which has no effect until {@link #confirm} of another person; with one faulty vote it is not taken. */
    public VoteImport bring(Actor actor, int year, String filename, byte[] content) {
        openForm(actor);
        var rows = rows(read(actor, year, filename, content));
        var outcome = new VoteImport(null, rows);
        if (outcome.hasErrors()) {
            return outcome;
        }
        gate.command(
                actor,
                Action.VOTE_IMPORT,
                ALL,
                Map.of("brought", filename, "sha256", Sha256.hex(content), "year", year, "votes", rows.size()));
        var kept = brought.saveAndFlush(new BroughtVotes(year, filename, content, actor, store.now()));
        return new VoteImport(kept.view(actor), rows);
    }

    /** Confirms what another person brought; all of its votes are then there, announced, their projects linked. */
    public VoteImport confirm(Actor actor, long id) {
        var one = answered(actor, id, Map.of("confirmed", id));
        one.confirm(actor, store.now());
        brought.saveAndFlush(one);
        var votes = read(actor, one.planYear(), one.filename(), one.content());
        var outcome = new VoteImport(one.view(actor), rows(votes));
        if (outcome.hasErrors()) {
            throw new RuleViolation("vote.import.faulty");
        }
        votes.forEach(vote -> finished.keep(actor, id, one.planYear(), vote));
        return outcome;
    }

    /** Puts a sheet aside that was brought by mistake, or does not agree with the record of the meeting. */
    public void discard(Actor actor, long id, String reason) {
        var one = answered(actor, id, Map.of("discarded", id, "reason", reason));
        one.discard(actor, store.now(), reason);
        brought.saveAndFlush(one);
    }

    private BroughtVotes answered(Actor actor, long id, Map<String, ?> detail) {
        openForm(actor);
        var one = brought.lock(id).orElseThrow(() -> unknown(id));
        gate.command(actor, Action.VOTE_IMPORT, ALL, detail);
        return one;
    }

    private List<FinishedVotesReader.Ready> read(Actor actor, int year, String filename, byte[] content) {
        return reader.read(actor, year, Sheets.read(content, filename));
    }

    private static List<VoteImport.Row> rows(List<FinishedVotesReader.Ready> votes) {
        return votes.stream().map(FinishedVotesReader.Ready::row).toList();
    }

    private static Denied unknown(long id) {
        return new Denied(Verdict.HIDDEN, Action.VOTE_IMPORT, "vote-import:" + id);
    }
}
