package org.shishi.vote.finished;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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

    private final VoteImportSheetRepository sheets;
    private final FinishedVotesReader reader;
    private final FinishedVotes finished;
    private final Clock clock;
    private final Gate gate;

    VoteImports(
            VoteImportSheetRepository sheets,
            FinishedVotesReader reader,
            FinishedVotes finished,
            Clock clock,
            Gate gate) {
        this.sheets = sheets;
        this.reader = reader;
        this.finished = finished;
        this.clock = clock;
        this.gate = gate;
    }

    /** Lets those who may import open the form. */
    public void openForm(Actor actor) {
        gate.read(actor, Action.VOTE_IMPORT, ALL);
    }

    /** The sheets that were brought, the newest first. */
    @Transactional(readOnly = true)
    public List<VoteImport.Sheet> all(Actor actor) {
        openForm(actor);
        return sheets.findTop20ByOrderByIdDesc().stream()
                .map(one -> one.view(actor))
                .toList();
    }

    /** A sheet that was brought, counted again now. */
    @Transactional(readOnly = true)
    public VoteImport get(Actor actor, long id) {
        openForm(actor);
        var one = sheets.findById(id).orElseThrow(() -> unknown(id));
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
        var sheet = sheets.saveAndFlush(new VoteImportSheet(year, filename, content, actor, now()));
        return new VoteImport(sheet.view(actor), rows);
    }

    /** Confirms what another person brought; all of its votes are then there, announced, their projects linked. */
    public VoteImport confirm(Actor actor, long id) {
        var one = answered(actor, id, Map.of("confirmed", id));
        one.confirm(actor, now());
        sheets.saveAndFlush(one);
        var votes = read(actor, one.planYear(), one.filename(), one.content());
        var outcome = new VoteImport(one.view(actor), rows(votes));
        if (outcome.hasErrors()) {
            throw new RuleViolation("vote.import.faulty");
        }
        votes.forEach(vote -> finished.enter(actor, id, one.planYear(), vote));
        return outcome;
    }

    /** Puts a sheet aside that was brought by mistake, or does not agree with the record of the meeting. */
    public void discard(Actor actor, long id, String reason) {
        var one = answered(actor, id, Map.of("discarded", id, "reason", reason));
        one.discard(actor, now(), reason);
        sheets.saveAndFlush(one);
    }

    private VoteImportSheet answered(Actor actor, long id, Map<String, ?> detail) {
        openForm(actor);
        var one = sheets.lock(id).orElseThrow(() -> unknown(id));
        gate.command(actor, Action.VOTE_IMPORT, ALL, detail);
        return one;
    }

    private List<FinishedVotesReader.Ready> read(Actor actor, int year, String filename, byte[] content) {
        return reader.read(actor, year, Sheets.read(content, filename));
    }

    private static List<VoteImport.Row> rows(List<FinishedVotesReader.Ready> votes) {
        return votes.stream().map(FinishedVotesReader.Ready::row).toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static Denied unknown(long id) {
        return new Denied(Verdict.HIDDEN, Action.VOTE_IMPORT, "vote-import:" + id);
    }
}
