package org.shishi.funding.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.brought.SheetUndos;
import org.shishi.brought.TakingBack;
import org.shishi.funding.EnterMoney;
import org.shishi.funding.EntryRows;
import org.shishi.funding.EntryWriter;
import org.shishi.funding.FundedProjects;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.NewEntry;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Takes back all that a sheet booked: each entry by a counter-entry of its own day, so that every day adds up as if the sheet had
 * not been, and nothing is overwritten.
 */
@Component
class EntrySheetUndo {

    private static final int SHOWN = 5;

    private final EntryRows entries;
    private final EntryWriter writer;
    private final FundedProjects projects;
    private final SheetUndos.Kind undos;

    EntrySheetUndo(EntryRows entries, EntryWriter writer, FundedProjects projects, SheetUndos undos) {
        this.entries = entries;
        this.writer = writer;
        this.projects = projects;
        this.undos = undos.of(FundingImports.KIND);
    }

    /** Refuses where something followed: {@code funding.import.undo.*}, {@code brought.undo.issued}. */
    int take(Actor actor, FundingImportView sheet, String reason) {
        writer.hold(years(entries.ofImport(sheet.id())));
        var booked = entries.ofImport(sheet.id());
        refuseForeign(actor, booked);
        refuseFollowed(booked, entries.bookedOn(sheet.id()));
        undos.ask(new TakingBack(years(booked), sheet.takenAt()));
        counter(actor, booked, reason);
        return booked.size();
    }

    private static Set<Integer> years(List<FundingEntry> booked) {
        return booked.stream().map(FundingEntry::planYear).collect(Collectors.toSet());
    }

    /** Nobody takes back by a sheet what that person may not take back one by one. */
    private void refuseForeign(Actor actor, List<FundingEntry> booked) {
        var known = projects.byCode(codes(booked));
        for (var entry : booked) {
            var action = FundingEntries.action(entry.stage());
            var project = known.get(entry.code());
            if (project == null
                    || !Policy.decide(actor, action, project.resource()).allowed()) {
                throw new Denied(Verdict.FORBIDDEN, action, "funding-entry:" + entry.id());
            }
        }
    }

    private static Set<String> codes(List<FundingEntry> booked) {
        return booked.stream().map(FundingEntry::code).collect(Collectors.toSet());
    }

    private static void refuseFollowed(List<FundingEntry> booked, List<FundingEntry> later) {
        var counters =
                booked.stream().filter(entry -> entry.counterOf() != null).toList();
        if (!counters.isEmpty()) {
            throw new RuleViolation("funding.import.undo.counters", counters.size(), some(counters));
        }
        var countered =
                booked.stream().filter(entry -> entry.counteredBy() != null).toList();
        if (!countered.isEmpty()) {
            throw new RuleViolation("funding.import.undo.countered", countered.size(), some(countered));
        }
        if (!later.isEmpty()) {
            throw new RuleViolation("funding.import.undo.later", later.size(), some(later));
        }
    }

    private static List<String> some(List<FundingEntry> entries) {
        return entries.stream()
                .limit(SHOWN)
                .map(entry -> entry.code() + " " + entry.on() + " No. " + entry.id())
                .toList();
    }

    private void counter(Actor actor, List<FundingEntry> booked, String reason) {
        var known = projects.byCode(codes(booked));
        var counters = new ArrayList<NewEntry>();
        for (var entry : booked) {
            var counter = new EnterMoney(
                    entry.code(),
                    entry.stage(),
                    entry.tier(),
                    entry.channel(),
                    entry.on(),
                    entry.amount(),
                    entry.documentNumber(),
                    reason,
                    true);
            counters.add(new NewEntry(
                    counters.size() + 1,
                    java.util.Objects.requireNonNull(known.get(entry.code())),
                    counter,
                    entry.id()));
        }
        writer.write(actor, counters, writer.numbers(counters.size()), null);
    }
}
