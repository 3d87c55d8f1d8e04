package org.shishi.vote.finished;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtSheets;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes finished votes from a sheet: one person brings it, another one sees it counted again and confirms. */
@Service
@Transactional
public class VoteImports {

    private static final Resource ALL = Resource.all("votes");

    private final BroughtSheets.Kind<VoteImportSheet> sheets;
    private final FinishedVotesReader reader;
    private final FinishedVotes finished;
    private final Gate gate;

    VoteImports(BroughtSheets brought, FinishedVotesReader reader, FinishedVotes finished, Gate gate) {
        this.sheets = brought.of(VoteImportSheet.class, "votes");
        this.reader = reader;
        this.finished = finished;
        this.gate = gate;
    }

    /** Lets those who may import open the form. */
    public void openForm(Actor actor) {
        gate.read(actor, Action.VOTE_IMPORT, ALL);
    }

    /** The sheets that were brought, the newest first. */
    @Transactional(readOnly = true)
    public List<Brought> all(Actor actor) {
        openForm(actor);
        return sheets.newest(actor);
    }

    /** A sheet that was brought, counted again now. */
    @Transactional(readOnly = true)
    public VoteImport get(Actor actor, long id) {
        openForm(actor);
        var one = sheets.get(id, Action.VOTE_IMPORT);
        return read(actor, one.planYear(), one.sent()).outcome(one.view(actor), one.planYear());
    }

    /**
     * Says what the sheet would do, and writes nothing.
     *
     * @param planYear none where the sheet is to say it
     */
    @Transactional(readOnly = true)
    public VoteImport check(Actor actor, @Nullable Integer planYear, SentFile sent) {
        openForm(actor);
        var table = reader.table(sent);
        int year = VotesYear.of(sent, table, planYear);
        return reader.read(actor, year, table).outcome(null, year);
    }

    /** Brings a sheet, which has no effect until {@link #confirm} of another person; with one faulty vote it is not taken. */
    public VoteImport bring(Actor actor, @Nullable Integer planYear, SentFile sent) {
        openForm(actor);
        var table = reader.table(sent);
        int year = VotesYear.of(sent, table, planYear);
        var read = reader.read(actor, year, table);
        var outcome = read.outcome(null, year);
        if (outcome.hasErrors()) {
            return outcome;
        }
        var sheet = sheets.bring(
                actor,
                Action.VOTE_IMPORT,
                sent,
                Map.of("year", year, "votes", outcome.rows().size()),
                now -> new VoteImportSheet(year, sent, actor, now));
        return read.outcome(sheet.view(actor), year);
    }

    /** Confirms what another person brought; all of its votes are then there, announced, their projects linked. */
    public VoteImport confirm(Actor actor, long id) {
        var one = sheets.confirm(actor, Action.VOTE_IMPORT, id);
        var votes = read(actor, one.planYear(), one.sent());
        var outcome = votes.outcome(one.view(actor), one.planYear());
        if (outcome.hasErrors()) {
            throw new RuleViolation("vote.import.faulty");
        }
        votes.votes().forEach(vote -> finished.enter(actor, id, one.planYear(), vote));
        return outcome;
    }

    /** Puts a sheet aside that was brought by mistake, or does not agree with the record of the meeting. */
    public void discard(Actor actor, long id, String reason) {
        sheets.discard(actor, Action.VOTE_IMPORT, id, reason);
    }

    private FinishedVotesReader.Read read(Actor actor, int year, SentFile sent) {
        return reader.read(actor, year, reader.table(sent));
    }
}
