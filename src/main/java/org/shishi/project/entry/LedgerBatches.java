package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.ledger.BatchUndo;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole sheets into the ledger: says what one would change, applies it in one transaction, takes it back. */
@Service
public class LedgerBatches {

    private static final Resource LEDGER = Resource.all("projects");

    private final Ledger ledger;
    private final EntryRuns runs;
    private final BatchUndo undo;
    private final Gate gate;

    LedgerBatches(Ledger ledger, EntryRuns runs, BatchUndo undo, Gate gate) {
        this.ledger = ledger;
        this.runs = runs;
        this.undo = undo;
        this.gate = gate;
    }

    /** As {@link #compare(Actor, List, LocalDate, IntConsumer)}, telling nobody how far it is. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public List<RowComparison> compare(Actor actor, List<LedgerEntry> entries, LocalDate validOn) {
        return compare(actor, entries, validOn, done -> {});
    }

    /**
     * Says row by row what {@link #apply} would do, and changes nothing.
     *
     * @param validOn the day that the sheet speaks of (截至…)
     * @param progress is told how many rows are done
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public List<RowComparison> compare(
            Actor actor, List<LedgerEntry> entries, LocalDate validOn, IntConsumer progress) {
        gate.read(actor, Action.PROJECT_IMPORT, LEDGER);
        return runs.dry(validOn).all(entries, progress);
    }

    /** As {@link #apply(Actor, long, String, List, LocalDate, IntConsumer)}, telling nobody how far it is. */
    @Transactional
    public List<RowComparison> apply(
            Actor actor, long batch, String reason, List<LedgerEntry> entries, LocalDate validOn) {
        return apply(actor, batch, reason, entries, validOn, done -> {});
    }

    /**
     * Takes over all rows without an error; those with one stay out and are told.
     *
     * @param batch the number under which {@link #undo} takes it back
     * @param progress is told how many rows are done
     */
    @Transactional
    public List<RowComparison> apply(
            Actor actor,
            long batch,
            String reason,
            List<LedgerEntry> entries,
            LocalDate validOn,
            IntConsumer progress) {
        gate.command(
                actor,
                Action.PROJECT_IMPORT,
                LEDGER,
                Map.of("batch", batch, "rows", entries.size(), "validOn", validOn.toString(), "reason", reason));
        var recording = ledger.record(actor, LedgerCommand.IMPORT, reason, batch);
        return runs.applying(validOn, recording).all(entries, progress);
    }

    /** The batches that must be taken back before this one can be, the newest first. */
    @Transactional(readOnly = true)
    public List<Long> undoneBefore(Actor actor, long batch) {
        gate.read(actor, Action.PROJECT_IMPORT, LEDGER);
        return undo.laterBatches(batch);
    }

    /**
     * Takes a batch back, unless something later built on it: {@code project.undo.touched}, {@code project.undo.later},
     * {@code project.undo.unknown}.
     */
    @Transactional
    public void undo(Actor actor, long batch, String reason) {
        gate.command(actor, Action.PROJECT_IMPORT, LEDGER, Map.of("undo", batch, "reason", reason));
        undo.take(actor, batch, reason);
    }
}
