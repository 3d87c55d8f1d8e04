package org.shishi.project;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row of a sheet against what the ledger says of its project on the sheet's day: finds what cannot be. */
final class EntryReader {

    private final LedgerEntry entry;
    private final EntryValues said;
    private final @Nullable Dossier dossier;
    private final LocalDate day;
    private final UnitBook units;
    private final AspectBook aspects;
    private final @Nullable Description before;
    private final List<Finding> findings = new ArrayList<>();

    EntryReader(LedgerEntry entry, @Nullable Dossier dossier, LocalDate day, UnitBook units, AspectBook aspects) {
        this.entry = entry;
        this.said = new EntryValues(entry);
        this.dossier = dossier;
        this.day = day;
        this.units = units;
        this.aspects = aspects;
        this.before = dossier == null ? null : dossier.descriptionOn(day);
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
                said.date(Field.STARTED_ON),
                said.date(Field.COMPLETED_ON),
                said.date(Field.FORECAST),
                progress,
                plan,
                findings);
        if (description != null) {
            findings.addAll(DescriptionRules.description(description, year, units));
            new FactRules(draft, dossier, day, today).check();
        }
        return draft;
    }

    private int year(java.util.function.IntPredicate knownYear) {
        var asked = entry.get(Field.PLAN_YEAR, Integer.class);
        if (dossier != null) {
            int kept = dossier.project().planYear();
            if (asked.isPresent() && asked.get() != kept) {
                findings.add(Finding.error(Field.CODE, "project.code.other-year", entry.code(), String.valueOf(kept)));
            }
            return kept;
        }
        if (asked.isEmpty()) {
            findings.add(Finding.error(Field.PLAN_YEAR, "project.year.missing"));
            return 0;
        }
        if (!knownYear.test(asked.get())) {
            findings.add(Finding.error(Field.PLAN_YEAR, "project.year.unknown", String.valueOf(asked.get())));
            return 0;
        }
        return asked.get();
    }

    private @Nullable Description description(int year) {
        var level = said.value(Field.LEVEL, Level.class, before == null ? null : before.level());
        if (level == null) {
            findings.add(Finding.error(Field.LEVEL, "project.level.missing"));
        }
        var lead = leadUnit();
        var responsible = responsibleUnits(lead);
        if (level == null || lead == null) {
            return null;
        }
        var adopted = said.value(
                Field.ADOPTED_ON, LocalDate.class, before == null ? LocalDate.of(year, 1, 1) : before.adoptedOn());
        return new Description(
                level,
                aspect(year),
                said.text(Field.TITLE, before == null ? "" : before.title()),
                said.text(Field.CONTENT, before == null ? "" : before.content()),
                said.text(Field.TARGET, before == null ? "" : before.target()),
                lead,
                responsible,
                said.text(Field.LEADER, before == null ? "" : before.leader()),
                said.text(Field.TASK_FORCE, before == null ? "" : before.taskForce()),
                said.text(Field.MEASURES, before == null ? "" : before.measures()),
                said.text(Field.SUPERVISION, before == null ? "" : before.supervision()),
                adopted == null ? LocalDate.of(year, 1, 1) : adopted,
                deadline(year),
                said.amount(Field.QUOTA, before == null ? null : before.quota()),
                said.amount(Field.INVESTMENT, before == null ? null : before.investment()),
                said.amount(Field.LATITUDE, before == null ? null : before.latitude()),
                said.amount(Field.LONGITUDE, before == null ? null : before.longitude()),
                said.text(Field.REMARK, before == null ? "" : before.remark()));
    }

    private @Nullable Long leadUnit() {
        var name = entry.get(Field.LEAD_UNIT, String.class).filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            if (before == null || entry.says(Field.LEAD_UNIT)) {
                findings.add(Finding.error(Field.LEAD_UNIT, "project.lead-unit.missing"));
            }
            return before == null ? null : before.leadUnitId();
        }
        var unit = units.byName(name.get());
        if (unit.isEmpty()) {
            findings.add(Finding.error(Field.LEAD_UNIT, "project.unit.unknown", name.get()));
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
            if (!UnitBook.meansEveryTownship(name) && units.byName(name).isEmpty()) {
                findings.add(Finding.error(Field.RESPONSIBLE_UNITS, "project.unit.unknown", name));
            }
        }
        return units.ids(names);
    }

    private @Nullable Long aspect(int year) {
        if (!entry.says(Field.ASPECT)) {
            return before == null ? null : before.aspectId();
        }
        var text = said.text(Field.ASPECT, "");
        if (text.isBlank()) {
            return null;
        }
        if (aspects.find(year, text).isEmpty()) {
            findings.add(Finding.warning(Field.ASPECT, "project.aspect.new", text));
        }
        return aspects.findOrAdd(year, text).id();
    }

    private LocalDate deadline(int year) {
        var asked = entry.get(Field.DEADLINE, LocalDate.class);
        if (asked.isEmpty() && (before == null || entry.says(Field.DEADLINE))) {
            findings.add(Finding.warning(
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
        var old = Optional.ofNullable(dossier)
                .flatMap(known -> known.progress().on(day))
                .orElse(Progress.NONE);
        return new Progress(
                said.amount(Field.PERCENT, old.percent()),
                said.text(Field.PROGRESS_NOTE, old.note()),
                said.text(Field.PROBLEM, old.problem()),
                said.value(Field.BLOCKER, Blocker.class, old.blocker()));
    }

    private @Nullable Plan plan() {
        if (!entry.says(Field.INDICATORS) && !entry.says(Field.SITES) && !entry.says(Field.MILESTONES)) {
            return null;
        }
        var old = dossier == null ? Plan.EMPTY : dossier.planOn(day);
        var plan = new Plan(
                said.list(Field.INDICATORS, Indicator.class, old.indicators()),
                said.list(Field.SITES, Site.class, old.sites()),
                said.list(Field.MILESTONES, Milestone.class, old.milestones()));
        findings.addAll(DescriptionRules.plan(plan, units));
        return plan;
    }
}
