package org.shishi.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole sheets into the ledger: says what one would change, applies it in one transaction, takes it back. */
@Service
public class LedgerBatches {

    private static final Resource LEDGER = Resource.all("projects");
    private static final int AT_ONCE = 500;

    private final Ledger ledger;
    private final Books books;
    private final FestivalCalendar festivals;
    private final BatchUndo undo;
    private final Gate gate;

    LedgerBatches(Ledger ledger, Books books, FestivalCalendar festivals, BatchUndo undo, Gate gate) {
        this.ledger = ledger;
        this.books = books;
        this.festivals = festivals;
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
        return new Run(validOn, null, books.units(), books.aspects()).all(entries);
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
        return new Run(validOn, recording, books.units(), books.growingAspects()).all(entries);
    }

    /** Takes a batch back, unless something later built on it: {@code project.undo.touched}, {@code project.undo.unknown}. */
    @Transactional
    public void undo(Actor actor, long batch, String reason) {
        gate.command(actor, Action.PROJECT_IMPORT, LEDGER, Map.of("undo", batch, "reason", reason));
        undo.take(actor, batch, reason);
    }

    /** One pass over the rows of a sheet. */
    private final class Run {

        private final LocalDate day;
        private final @Nullable Recording recording;
        private final UnitBook units;
        private final AspectBook aspects;
        private final Set<String> seen = new HashSet<>();

        Run(LocalDate day, @Nullable Recording recording, UnitBook units, AspectBook aspects) {
            this.day = day;
            this.recording = recording;
            this.units = units;
            this.aspects = aspects;
            if (day.isAfter(ledger.today())) {
                throw RuleViolation.at("validOn", "project.date.future", day.toString());
            }
        }

        List<RowComparison> all(List<LedgerEntry> entries) {
            var results = new ArrayList<RowComparison>();
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                var some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
                var known = ledger.find(some.stream().map(LedgerEntry::code).toList());
                some.forEach(entry -> results.add(one(entry, known)));
                if (recording != null) {
                    ledger.writeAndForget(known.values());
                }
            }
            return results;
        }

        private RowComparison one(LedgerEntry entry, Map<String, Dossier> known) {
            var dossier = known.get(entry.code());
            boolean fresh = dossier == null;
            var draft = new EntryReader(entry, dossier, day, units, aspects)
                    .read(ledger.today(), year -> festivals.knows(year + 1));
            if (!entry.code().isEmpty() && !seen.add(entry.code())) {
                draft.findings().add(Finding.error(Field.CODE, "project.code.duplicate", entry.code()));
            }
            if (draft.refused()) {
                return new RowComparison(
                        entry.code(), RowComparison.Outcome.ERROR, List.of(), List.copyOf(draft.findings()));
            }
            boolean plan = draft.plan() != null;
            var before = fresh ? Snapshot.NOTHING : Snapshot.of(dossier, day, units, aspects, plan);
            var target = fresh ? enter(draft) : dossier;
            draft.record(target, day, recording == null ? Recording.DRY : recording);
            known.put(entry.code(), target);
            var changes = before.changesTo(Snapshot.of(target, day, units, aspects, plan));
            return new RowComparison(entry.code(), outcome(fresh, changes), changes, List.copyOf(draft.findings()));
        }

        private Dossier enter(Draft draft) {
            var description = java.util.Objects.requireNonNull(draft.description());
            if (recording != null) {
                return ledger.enter(draft.code(), draft.planYear(), description, day, recording);
            }
            var project = new Project(draft.code(), draft.planYear(), description, Recording.DRY.id());
            return Dossier.begin(project, day, Recording.DRY);
        }

        private static RowComparison.Outcome outcome(boolean fresh, List<FieldChange> changes) {
            if (fresh) {
                return RowComparison.Outcome.NEW;
            }
            return changes.isEmpty() ? RowComparison.Outcome.UNCHANGED : RowComparison.Outcome.CHANGED;
        }
    }
}
