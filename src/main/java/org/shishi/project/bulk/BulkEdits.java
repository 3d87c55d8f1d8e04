package org.shishi.project.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.entry.EntryRuns;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.WrittenText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes many projects alike, after showing what would change, and carries projects over into the next year. */
@Service
public class BulkEdits {

    private static final Resource LEDGER = Resource.all("projects");
    private static final Set<Field> OWN = Set.of(Field.CODE, Field.PLAN_YEAR);

    private final Ledger ledger;
    private final EntryRuns runs;
    private final NextYear nextYear;
    private final Gate gate;

    BulkEdits(Ledger ledger, EntryRuns runs, NextYear nextYear, Gate gate) {
        this.ledger = ledger;
        this.runs = runs;
        this.nextYear = nextYear;
        this.gate = gate;
    }

    /** Lets those who may change many projects open the form for it. */
    @Transactional(readOnly = true)
    public void open(Actor actor) {
        gate.read(actor, Action.PROJECT_BULK_EDIT, LEDGER);
    }

    /**
     * Says project by project what {@link #apply} would change.
     *
     * @param change the fields to set alike; what it does not say stays
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public List<RowComparison> preview(Actor actor, List<String> codes, LedgerEntry change) {
        gate.read(actor, Action.PROJECT_BULK_EDIT, LEDGER);
        return runs.dry(ledger.today()).byHand().all(entries(codes, change));
    }

    /** Changes all of them or none: {@code project.bulk.refused} names the first that can't be. The reason is required. */
    @Transactional
    public List<RowComparison> apply(Actor actor, List<String> codes, LedgerEntry change, String reason) {
        var said = change.inTrail() + (change.stageOn() == null ? "" : " on " + change.stageOn());
        var detail = Map.of("codes", codes, "change", said, "reason", reason);
        gate.command(actor, Action.PROJECT_BULK_EDIT, LEDGER, detail);
        DescriptionRules.requireReason(reason);
        var recording = ledger.record(actor, LedgerCommand.BULK_CHANGE, reason);
        var rows = runs.applying(ledger.today(), recording).byHand().all(entries(codes, change));
        rows.stream()
                .filter(row -> row.outcome() == RowComparison.Outcome.ERROR)
                .findFirst()
                .ifPresent(row -> {
                    throw new RuleViolation("project.bulk.refused", row.code());
                });
        return rows;
    }

    /** What each project would be called in the next year, and whether that code is free. */
    @Transactional(readOnly = true)
    public List<CarryOver> proposals(Actor actor, List<String> codes) {
        gate.read(actor, Action.PROJECT_BULK_EDIT, LEDGER);
        var projects = existing(codes);
        var there = ledger.find(projects.stream().map(NextYear::code).toList());
        var given = new HashSet<String>();
        projects.forEach(facts -> given.add(NextYear.code(facts)));
        return projects.stream()
                .map(facts -> {
                    var next = NextYear.code(facts);
                    var holder = there.get(next);
                    boolean again = holder != null && alike(holder).equals(alike(facts));
                    var free = holder == null || again ? next : free(next, given);
                    return new CarryOver(facts.code(), facts.description().title(), free, again);
                })
                .toList();
    }

    /** The next number that no other project has, as an import gives it. */
    private String free(String code, Set<String> given) {
        var next = code;
        do {
            next = NextYear.after(next);
        } while (given.contains(next) || !ledger.find(List.of(next)).isEmpty());
        given.add(next);
        return next;
    }

    private static String alike(ProjectFacts facts) {
        return WrittenText.alike(facts.description().title());
    }

    /**
     * Enters each project again for the next year, as not started: without money and results, its dates a year later.
     * Those whose new code is taken are told and left out.
     */
    @Transactional
    public List<RowComparison> copyToNextYear(Actor actor, List<String> codes, String reason) {
        return copyToNextYear(actor, codes, Map.of(), reason);
    }

    /**
     * As {@link #copyToNextYear(Actor, List, String)}.
     *
     * @param newCodes by old code, where they are to be others than proposed
     */
    @Transactional
    public List<RowComparison> copyToNextYear(
            Actor actor, List<String> codes, Map<String, String> newCodes, String reason) {
        gate.command(actor, Action.PROJECT_BULK_EDIT, LEDGER, Map.of("copy", codes, "reason", reason));
        DescriptionRules.requireReason(reason);
        var entries = nextYear.entries(existing(codes), ledger.today());
        var proposed = proposals(actor, codes);
        for (int i = 0; i < codes.size(); i++) {
            var wanted = newCodes.getOrDefault(codes.get(i), "").strip();
            entries.get(i).with(Field.CODE, wanted.isEmpty() ? proposed.get(i).newCode() : wanted);
        }
        var taken =
                ledger.find(entries.stream().map(LedgerEntry::code).toList()).keySet();
        var results = new ArrayList<RowComparison>();
        taken.forEach(code -> results.add(RowComparison.taken(code)));
        var free =
                entries.stream().filter(entry -> !taken.contains(entry.code())).toList();
        var recording = ledger.record(actor, LedgerCommand.COPY, reason);
        results.addAll(runs.applying(ledger.today(), recording).all(free));
        return results;
    }

    private List<ProjectFacts> existing(List<String> codes) {
        var known = ledger.find(codes);
        refuseUnknown(codes, known);
        return codes.stream()
                .map(code -> java.util.Objects.requireNonNull(known.get(code)))
                .toList();
    }

    private List<LedgerEntry> entries(List<String> codes, LedgerEntry change) {
        if (change.values().isEmpty() || change.values().keySet().stream().anyMatch(OWN::contains)) {
            throw new RuleViolation("project.bulk.nothing");
        }
        if (change.says(Field.STAGE) != (change.stageOn() != null)) {
            throw RuleViolation.at("stageOn", "project.bulk.stage-and-day");
        }
        refuseUnknown(codes, ledger.find(codes));
        var entries = new ArrayList<LedgerEntry>();
        for (var code : codes) {
            var entry = new LedgerEntry().with(Field.CODE, code).stageOn(change.stageOn());
            change.values().forEach(entry::with);
            entries.add(entry);
        }
        return entries;
    }

    private static void refuseUnknown(List<String> codes, Map<String, ProjectFacts> known) {
        codes.stream().filter(code -> !known.containsKey(code)).findFirst().ifPresent(code -> {
            throw new RuleViolation("project.code.unknown", code);
        });
    }
}
