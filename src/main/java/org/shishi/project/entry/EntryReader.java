package org.shishi.project.entry;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Description;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Site;
import org.shishi.project.Stage;
import org.shishi.project.UnitLookup;
import org.shishi.project.ledger.AspectLookup;
import org.shishi.project.ledger.ProjectFacts;

/** Reads one row of a sheet against what the ledger says of its project on the sheet's day: finds what cannot be. */
final class EntryReader {

    private final LedgerEntry entry;
    private final @Nullable ProjectFacts facts;
    private final LocalDate day;
    private final UnitLookup units;
    private final AspectLookup aspects;
    private final @Nullable Description before;
    private final List<FieldProblem> findings = new ArrayList<>();

    EntryReader(
            LedgerEntry entry, @Nullable ProjectFacts facts, LocalDate day, UnitLookup units, AspectLookup aspects) {
        this.entry = entry;
        this.facts = facts;
        this.day = day;
        this.units = units;
        this.aspects = aspects;
        this.before = facts == null ? null : facts.descriptionOn(day);
    }

    Draft read(LocalDate today, java.util.function.IntPredicate knownYear) {
        findings.addAll(DescriptionRules.code(entry.code()));
        int year = year(knownYear);
        var description = year == 0 ? null : description(year);
        var plan = plan();
        var progress = progress();
        var draft = new Draft(
                entry.code(),
                year,
                description,
                entry.get(Field.STAGE, Stage.class).orElse(null),
                entry.stageOn(),
                entry.date(Field.STARTED_ON),
                entry.date(Field.COMPLETED_ON),
                entry.date(Field.FORECAST),
                progress,
                plan,
                findings);
        if (description != null) {
            findings.addAll(DescriptionRules.description(description, year, units));
            new FactRules(draft, facts, day, today).check();
        }
        return draft;
    }

    private int year(java.util.function.IntPredicate knownYear) {
        var asked = entry.get(Field.PLAN_YEAR, Integer.class);
        if (facts != null) {
            int kept = facts.planYear();
            if (asked.isPresent() && asked.get() != kept) {
                findings.add(
                        FieldProblem.error(Field.CODE, "project.code.other-year", entry.code(), String.valueOf(kept)));
            }
            return kept;
        }
        if (asked.isEmpty()) {
            findings.add(FieldProblem.error(Field.PLAN_YEAR, "project.year.missing"));
            return 0;
        }
        if (!knownYear.test(asked.get())) {
            findings.add(FieldProblem.error(Field.PLAN_YEAR, "project.year.unknown", String.valueOf(asked.get())));
            return 0;
        }
        return asked.get();
    }

    private @Nullable Description description(int year) {
        var old = Objects.requireNonNullElse(before, Description.EMPTY);
        if (entry.value(Field.LEVEL, Level.class, old.level()) == null) {
            findings.add(FieldProblem.error(Field.LEVEL, "project.level.missing"));
        }
        var lead = leadUnit();
        var values = new EnumMap<Field, @Nullable Object>(Field.class);
        for (var field : Field.described()) {
            values.put(
                    field,
                    switch (field) {
                        case LEAD_UNIT -> lead;
                        case RESPONSIBLE_UNITS -> responsibleUnits(lead);
                        case ASPECT -> aspect(year);
                        case ADOPTED_ON -> adoptedOn(year);
                        case DEADLINE -> deadline(year);
                        default -> entry.kept(field, old.get(field));
                    });
        }
        return values.get(Field.LEVEL) == null || lead == null ? null : Description.of(values);
    }

    private LocalDate adoptedOn(int year) {
        var yearBegin = LocalDate.of(year, 1, 1);
        var adopted = entry.value(Field.ADOPTED_ON, LocalDate.class, before == null ? yearBegin : before.adoptedOn());
        return adopted == null ? yearBegin : adopted;
    }

    private @Nullable Long leadUnit() {
        var name = entry.get(Field.LEAD_UNIT, String.class).filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            if (before == null || entry.says(Field.LEAD_UNIT)) {
                findings.add(FieldProblem.error(Field.LEAD_UNIT, "project.lead-unit.missing"));
            }
            return before == null ? null : before.leadUnitId();
        }
        var unit = units.byName(name.get());
        if (unit.isEmpty()) {
            findings.add(FieldProblem.error(Field.LEAD_UNIT, "project.unit.unknown", name.get()));
        }
        return unit.map(known -> known.id()).orElse(null);
    }

    private List<Long> responsibleUnits(@Nullable Long lead) {
        if (!entry.says(Field.RESPONSIBLE_UNITS)) {
            return before != null ? before.responsibleUnitIds() : lead == null ? List.of() : List.of(lead);
        }
        var names = new ArrayList<String>();
        for (Object name : entry.get(Field.RESPONSIBLE_UNITS, List.class).orElse(List.of())) {
            names.add(name.toString());
        }
        for (var name : names) {
            if (!UnitLookup.meansEveryTownship(name) && units.byName(name).isEmpty()) {
                findings.add(FieldProblem.error(Field.RESPONSIBLE_UNITS, "project.unit.unknown", name));
            }
        }
        return units.ids(names);
    }

    private @Nullable Long aspect(int year) {
        if (!entry.says(Field.ASPECT)) {
            return before == null ? null : before.aspectId();
        }
        var text = entry.text(Field.ASPECT, "");
        if (text.isBlank()) {
            return null;
        }
        if (aspects.find(year, text).isEmpty()) {
            findings.add(FieldProblem.warning(Field.ASPECT, "project.aspect.new", text));
        }
        return aspects.findOrAdd(year, text).id();
    }

    private LocalDate deadline(int year) {
        var asked = entry.get(Field.DEADLINE, LocalDate.class);
        if (asked.isEmpty() && (before == null || entry.says(Field.DEADLINE))) {
            findings.add(FieldProblem.warning(
                    Field.DEADLINE,
                    "project.deadline.missing",
                    LocalDate.of(year, Month.DECEMBER, 31).toString()));
        }
        return asked.orElseGet(() -> before == null || entry.says(Field.DEADLINE)
                ? LocalDate.of(year, Month.DECEMBER, 31)
                : before.deadline());
    }

    private @Nullable Progress progress() {
        if (!entry.says(Field.PERCENT)
                && !entry.says(Field.PROGRESS_NOTE)
                && !entry.says(Field.PROBLEM)
                && !entry.says(Field.BLOCKER)) {
            return null;
        }
        var old = Optional.ofNullable(facts)
                .flatMap(known -> known.progress().on(day))
                .orElse(Progress.NONE);
        var told = new Progress(
                entry.amount(Field.PERCENT, old.percent()),
                entry.text(Field.PROGRESS_NOTE, old.note()),
                entry.text(Field.PROBLEM, old.problem()),
                entry.value(Field.BLOCKER, Blocker.class, old.blocker()));
        DescriptionRules.length(findings, Field.PROGRESS_NOTE, told.note(), Progress.LONGEST);
        DescriptionRules.length(findings, Field.PROBLEM, told.problem(), Progress.LONGEST);
        return told;
    }

    private @Nullable Plan plan() {
        if (!entry.says(Field.INDICATORS) && !entry.says(Field.SITES) && !entry.says(Field.MILESTONES)) {
            return null;
        }
        var old = facts == null ? Plan.EMPTY : facts.planOn(day);
        var plan = new Plan(
                entry.list(Field.INDICATORS, Indicator.class, old.indicators()),
                entry.list(Field.SITES, Site.class, old.sites()),
                entry.list(Field.MILESTONES, Milestone.class, old.milestones()));
        findings.addAll(DescriptionRules.plan(plan, units));
        return plan;
    }
}
