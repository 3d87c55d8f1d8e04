package org.shishi.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.unit.UnitImport.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the directory of units from a sheet with the headings 单位代码, 单位名称, 类别, or those that offices give them; a known
 * unit is changed, a new one added.
 */
@Service
@Transactional
public class UnitSheets {

    private static final String KIND = "unit.kind.";
    private static final String LONG = ".long";

    private final UnitRepository units;
    private final Units directory;
    private final Gate gate;

    UnitSheets(UnitRepository units, Units directory, Gate gate) {
        this.units = units;
        this.directory = directory;
        this.gate = gate;
    }

    /** Says what the sheet would do, and writes nothing. */
    @Transactional(readOnly = true)
    public UnitImport check(Actor actor, SentFile sent) {
        gate.read(actor, Action.UNIT_IMPORT, Resource.all("units"));
        return read(sent).outcome(false);
    }

    /** Carries the sheet out as a whole; with one faulty row nothing is written. */
    public UnitImport apply(Actor actor, SentFile sent) {
        gate.read(actor, Action.UNIT_IMPORT, Resource.all("units"));
        var reading = read(sent);
        var outcome = reading.outcome(true);
        if (outcome.hasErrors()) {
            return reading.outcome(false);
        }
        gate.command(
                actor,
                Action.UNIT_IMPORT,
                Resource.all("units"),
                Map.of(
                        "rows", reading.rows().size(),
                        "new", outcome.count(Outcome.NEW),
                        "changed", outcome.count(Outcome.CHANGED)));
        reading.units().forEach((code, unit) -> {
            var known = units.findByCode(code);
            known.ifPresentOrElse(k -> k.change(unit), () -> units.save(new Unit(unit)));
        });
        return outcome;
    }

    private record Reading(List<UnitImport.Row> rows, Map<String, SaveUnit> units, List<TotalRows.Said> totals) {

        UnitImport outcome(boolean applied) {
            return new UnitImport(applied, rows, totals);
        }
    }

    private Reading read(SentFile sent) {
        var known =
                units.findAll().stream().collect(Collectors.toMap(u -> u.view().code(), Function.identity()));
        var asking = new SheetAsking(sent.answers());
        var table = UnitColumns.in(Sheets.read(sent), known.keySet(), kinds(), asking);
        var same = new SameUnits(directory.directory(), asking);
        var names = known.values().stream()
                .map(Unit::view)
                .collect(Collectors.toMap(unit -> WrittenText.alike(unit.name()), UnitView::code));
        var rows = new ArrayList<UnitImport.Row>();
        var read = new java.util.LinkedHashMap<String, SaveUnit>();
        var seen = new HashSet<String>();
        var kinds = new AskedKinds(asking);
        var meant = new java.util.LinkedHashMap<Integer, String>();
        table.rows().stream()
                .filter(row -> !table.knows(row))
                .forEach(row -> meant.put(row.number(), same.meant(table.name(row), table.shorter(row))));
        var unknown = new java.util.LinkedHashMap<>(meant);
        unknown.values().removeIf(name -> name.isEmpty() || names.containsKey(WrittenText.alike(name)));
        var shorter = table.rows().stream().collect(Collectors.toMap(SheetRow::number, table::shorter));
        meant.putAll(TwiceInSheet.asked(directory.directory(), asking, unknown, shorter));
        for (var row : table.rows()) {
            var name = meant.getOrDefault(row.number(), table.name(row));
            if (name.isEmpty() && !table.name(row).isEmpty()) {
                rows.add(aside(row, table.name(row)));
                continue;
            }
            var code = table.code(row, Optional.ofNullable(names.get(WrittenText.alike(name))));
            var here = known.get(code);
            var kind = kinds.of(table.kind(row), name)
                    .flatMap(written -> kinds.own(
                            written, name, here == null ? null : here.view().kind()));
            boolean active = here == null || here.view().active(); // no sheet calls back what was given up
            var unit = new SaveUnit(code, asKept(name, here), kind.orElse(UnitKind.DEPARTMENT), active);
            var fault = kind.isEmpty() ? kindFault(table.kind(row)) : fault(unit, names, seen);
            var outcome = fault == null ? compare(unit, here) : Outcome.ERROR;
            var told = value(fault, unit, table, row);
            rows.add(UnitImport.Row.of(row.number(), unit, kind.orElse(null), here, outcome, fault, told));
            read.put(unit.code(), unit);
        }
        var totals = table.totals();
        asking.require();
        return new Reading(rows, read, totals);
    }

    /** A row of a unit that another row has, as somebody has said. */
    private static UnitImport.Row aside(SheetRow row, String name) {
        return UnitImport.Row.unchanged(row.number(), Shortened.text(name), "unit.twice.aside");
    }

    /** What looks like the unit's name is its name: no sheet changes only its blanks or width. */
    private static String asKept(String name, @Nullable Unit known) {
        return known != null
                        && WrittenText.alike(name)
                                .equals(WrittenText.alike(known.view().name()))
                ? known.view().name()
                : name;
    }

    private static List<String> kinds() {
        return Stream.of(UnitKind.values()).map(UnitKind::word).toList();
    }

    private static String kindFault(String word) {
        return KIND + (word.isBlank() ? "missing" : "unknown");
    }

    private static @Nullable String fault(SaveUnit unit, Map<String, String> names, Set<String> seen) {
        if (unit.code().isEmpty()) {
            return "unit.code.missing";
        }
        if (unit.name().isEmpty()) {
            return "unit.name.missing";
        }
        if (unit.name().length() > SaveUnit.LONGEST_NAME) {
            return "unit.name.long";
        }
        if (unit.code().length() > SaveUnit.LONGEST_CODE) {
            return "unit.code.long";
        }
        if (!seen.add("code " + unit.code()) || !seen.add("name " + WrittenText.alike(unit.name()))) {
            return "unit.row.twice";
        }
        var holder = names.get(WrittenText.alike(unit.name()));
        return holder == null || holder.equals(unit.code()) ? null : "unit.name.taken";
    }

    private static Outcome compare(SaveUnit unit, @Nullable Unit known) {
        if (known == null) {
            return Outcome.NEW;
        }
        return known.differsFrom(unit) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private static @Nullable String value(@Nullable String fault, SaveUnit unit, UnitColumns table, SheetRow row) {
        if (fault == null) {
            return null;
        }
        if (fault.endsWith(LONG)) {
            return Integer.toString((fault.startsWith("unit.name") ? unit.name() : unit.code()).length());
        }
        return fault.startsWith(KIND)
                ? table.kind(row) + "（"
                        + Arrays.stream(UnitKind.values()).map(UnitKind::word).collect(Collectors.joining("、")) + "）"
                : unit.name();
    }
}
