package org.shishi.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
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

    /**
     * Says row by row what {@link #apply} would do, and changes nothing.
     *
     * @param validOn the day that the sheet speaks of (截至…)
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public List<RowComparison> compare(Actor actor, List<LedgerEntry> entries, LocalDate validOn) {
        gate.read(actor, Action.PROJECT_IMPORT, LEDGER);
        return runs.dry(validOn).all(entries);
    }

    /**
     * Takes over all rows without an error; those with one stay out and are told.
     *
     * @param batch the number under which {@link #undo} takes it back
     */
    @Transactional
    public List<RowComparison> apply(
            Actor actor, long batch, String reason, List<LedgerEntry> entries, LocalDate validOn) {
        gate.command(
                actor,
                Action.PROJECT_IMPORT,
                LEDGER,
                Map.of("batch", batch, "rows", entries.size(), "validOn", validOn.toString(), "reason", reason));
        var recording = ledger.record(actor, LedgerCommand.IMPORT, reason, batch);
        return runs.applying(validOn, recording).all(entries);
    }

    /** Takes a batch back, unless something later built on it: {@code project.undo.touched}, {@code project.undo.unknown}. */
    @Transactional
    public void undo(Actor actor, long batch, String reason) {
        gate.command(actor, Action.PROJECT_IMPORT, LEDGER, Map.of("undo", batch, "reason", reason));
        undo.take(actor, batch, reason);
    }
}
