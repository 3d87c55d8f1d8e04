package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.FieldProblem;
import org.shishi.project.Progress;
import org.shishi.project.UnitLookup;
import org.shishi.project.entry.ConfirmedReports.Standing;
import org.shishi.project.ledger.AspectLookup;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.Promises;
import org.shishi.project.ledger.RecordedStages;
import org.shishi.project.ledger.Recording;
import org.shishi.project.ledger.Snapshot;
import org.shishi.project.promise.Promise;
import org.shishi.shared.RuleViolation;

/** One pass over the rows of a sheet, dry or applying, some hundred projects at a time. */
public final class EntryRun {

    private static final int AT_ONCE = 500;

    private final Ledger ledger;
    private final FestivalCalendar festivals;
    private final Promises promises;
    private final LocalDate recordedFrom;
    private final ConfirmedReports reports;

    private final LocalDate day;
    private final @Nullable Recording recording;
    private final UnitLookup units;
    private final AspectLookup aspects;
    private final Set<String> seen = new HashSet<>();
    private boolean byHand;

    EntryRun(
            Ledger ledger,
            FestivalCalendar festivals,
            Promises promises,
            LocalDate recordedFrom,
            ConfirmedReports reports,
            LocalDate day,
            @Nullable Recording recording,
            UnitLookup units,
            AspectLookup aspects) {
        this.ledger = ledger;
        this.festivals = festivals;
        this.promises = promises;
        this.recordedFrom = recordedFrom;
        this.reports = reports;
        this.day = day;
        this.recording = recording;
        this.units = units;
        this.aspects = aspects;
        if (day.isAfter(ledger.today())) {
            throw RuleViolation.at("validOn", "project.date.future", day.toString());
        }
    }

    /** Of what somebody enters, and no sheet tells: a completion is told with its evidence. */
    public EntryRun byHand() {
        byHand = true;
        return this;
    }

    public List<RowComparison> all(List<LedgerEntry> entries) {
        return all(entries, done -> {});
    }

    /** @param progress is told how many rows are done, some hundred at a time */
    public List<RowComparison> all(List<LedgerEntry> entries, IntConsumer progress) {
        var results = new ArrayList<RowComparison>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
            var known = ledger.find(some.stream().map(LedgerEntry::code).toList());
            var voted = promises.of(known.values());
            var standing = reports.behind(known.values(), day);
            some.forEach(entry -> results.add(one(entry, known, voted, standing)));
            if (recording != null) {
                ledger.writeAndForget(known.values());
            }
            progress.accept(results.size());
        }
        return results;
    }

    private RowComparison one(
            LedgerEntry entry,
            Map<String, ProjectFacts> known,
            Map<Long, Promise> voted,
            Map<String, Standing> standing) {
        var facts = known.get(entry.code());
        boolean fresh = facts == null;
        var draft = new EntryReader(entry, facts, day, units, aspects)
                .read(ledger.today(), year -> festivals.knows(year + 1));
        var code = fresh ? entry.code() : facts.code();
        if (!code.isEmpty() && !seen.add(code)) {
            draft.findings().add(FieldProblem.error(Field.CODE, "project.code.duplicate", entry.code()));
        }
        if (!fresh && voted.containsKey(facts.idOrNone())) {
            keep(draft, facts, Objects.requireNonNull(voted.get(facts.idOrNone())));
        }
        if (!fresh && (draft.stage() != null || draft.completedOn() != null) && !draft.refused()) {
            var trial = facts.trial();
            draft.record(trial, day, Recording.DRY);
            RecordedStages.broken(trial, recordedFrom).ifPresent(draft.findings()::add);
            if (byHand) {
                RecordedStages.brokenByHand(trial, recordedFrom).ifPresent(draft.findings()::add);
            }
        }
        if (!fresh) {
            reopened(draft, facts);
        }
        if (!fresh && standing.containsKey(code)) {
            putBack(draft, facts, standing.get(code));
        }
        if (draft.refused()) {
            return new RowComparison(code, RowComparison.Outcome.ERROR, List.of(), List.copyOf(draft.findings()));
        }
        boolean plan = draft.plan() != null;
        var before = fresh ? Snapshot.NOTHING : Snapshot.of(facts, day, units, aspects, plan);
        var target = fresh ? enter(draft) : facts;
        draft.record(target, day, recording == null ? Recording.DRY : recording);
        known.put(entry.code(), target);
        var changes = before.changesTo(Snapshot.of(target, day, units, aspects, plan));
        return new RowComparison(code, outcome(fresh, changes), changes, List.copyOf(draft.findings()));
    }

    private void keep(Draft draft, ProjectFacts facts, Promise voted) {
        var change = draft.description();
        if (change != null) {
            draft.findings().addAll(Promises.locked(facts, voted, facts.descriptionOn(day), change));
        }
        if (!draft.refused()) {
            var trial = facts.trial();
            draft.record(trial, day, Recording.DRY);
            draft.findings().addAll(Promises.broken(voted, trial));
        }
    }

    private void putBack(Draft draft, ProjectFacts facts, Standing standing) {
        var told = draft.progress() == null ? null : draft.progress().percent();
        var known = facts.progress().on(day).map(Progress::percent).orElse(null);
        if (told != null && known != null && told.compareTo(known) < 0) {
            draft.findings().add(standing.fall(told));
        }
    }

    /** A finished project goes back to work: it may be so, and nobody must overlook it. */
    private void reopened(Draft draft, ProjectFacts facts) {
        var known = facts.steps().on(day);
        var told = draft.stage();
        if (told != null && known.completed() && !told.completed()) {
            draft.findings().add(FieldProblem.warning(Field.STAGE, "project.stage.put-back", known, told));
        }
    }

    private ProjectFacts enter(Draft draft) {
        var description = java.util.Objects.requireNonNull(draft.description());
        if (recording != null) {
            return ledger.enter(draft.code(), draft.planYear(), description, day, recording);
        }
        return ProjectFacts.dry(draft.code(), draft.planYear(), description, day);
    }

    private static RowComparison.Outcome outcome(boolean fresh, List<FieldChange> changes) {
        if (fresh) {
            return RowComparison.Outcome.NEW;
        }
        return changes.isEmpty() ? RowComparison.Outcome.UNCHANGED : RowComparison.Outcome.CHANGED;
    }
}
