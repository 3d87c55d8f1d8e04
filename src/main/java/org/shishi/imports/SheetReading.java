package org.shishi.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shishi.calendar.FestivalCalendar;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectFilter;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.Ledgers;
import org.shishi.sheet.ledger.Recognised;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.unit.Units;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Reads an uploaded file the way people told it to be read: which sheet, which header, which column, which day. */
@Component
class SheetReading {

    private final RememberedHeadings headings;
    private final Units units;
    private final Projects projects;
    private final FestivalCalendar festivals;
    private final Clock clock;

    SheetReading(RememberedHeadings headings, Units units, Projects projects, FestivalCalendar festivals, Clock clock) {
        this.headings = headings;
        this.units = units;
        this.projects = projects;
        this.festivals = festivals;
        this.clock = clock;
    }

    /** Refuses with {@code sheet.*} what is no ledger, and with {@code imports.as-of.future} a day to come. */
    ReadSheet read(Actor actor, String filename, byte[] content, ImportSetup setup) {
        var tables = Sheets.read(content, filename);
        var recognised = corrected(actor, recognised(tables, setup), setup);
        var notes = new ArrayList<Note>();
        int year = year(setup, recognised, notes);
        var asOf = asOf(setup, recognised, notes);
        homeless(recognised, notes);
        var rows = recognised.read(new ReadingContext(year, this::springFestival));
        var maker = new EntryMaker(
                recognised, year, new UnitFinder(units.all()), codes(actor, recognised, year, setup.giveCodes()));
        var lines = maker.lines(rows);
        return new ReadSheet(recognised, recognition(tables, recognised, rows, year, asOf, notes), lines);
    }

    /** The headings of the chosen sheet as the program itself takes them. */
    Recognised plain(String filename, byte[] content, ImportSetup setup) {
        return recognised(Sheets.read(content, filename), setup);
    }

    private static Recognised recognised(List<SheetTable> tables, ImportSetup setup) {
        if (setup.sheet() == null) {
            return Ledgers.find(tables);
        }
        var table = tables.stream()
                .filter(sheet -> sheet.name().equals(setup.sheet()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("sheet", "imports.sheet.unknown", setup.sheet()));
        if (setup.headerRow() != null) {
            return Ledgers.withHeader(table, setup.headerRow());
        }
        return Ledgers.recognise(table).orElseThrow(() -> RuleViolation.at("sheet", "sheet.ledger.none"));
    }

    private Recognised corrected(Actor actor, Recognised recognised, ImportSetup setup) {
        return setup.columns().isEmpty()
                ? headings.recall(actor.unitId(), recognised)
                : recognised.with(setup.columns());
    }

    private int year(ImportSetup setup, Recognised recognised, List<Note> notes) {
        if (setup.planYear() != null) {
            return setup.planYear();
        }
        var said = recognised.title().planYear();
        if (said != null) {
            return said;
        }
        var asOf = recognised.title().asOf();
        int assumed = asOf == null ? Year.now(clock).getValue() : asOf.getYear();
        notes.add(Note.notice(null, "imports.year.assumed", String.valueOf(assumed)));
        return assumed;
    }

    private LocalDate asOf(ImportSetup setup, Recognised recognised, List<Note> notes) {
        var today = LocalDate.now(clock);
        var said = setup.asOf() == null ? recognised.title().asOf() : setup.asOf();
        if (said == null) {
            notes.add(Note.notice(null, "imports.as-of.assumed", today));
            return today;
        }
        if (said.isAfter(today)) {
            throw RuleViolation.at("asOf", "imports.as-of.future", said.toString());
        }
        return said;
    }

    /** Columns that are understood and that the ledger has no place for: their text stays with the import. */
    private static void homeless(Recognised recognised, List<Note> notes) {
        recognised.headings().stream()
                .filter(heading -> heading.field() == LedgerField.RESPONSIBLE_PERSON
                        || heading.field() == LedgerField.NEXT_STEP
                        || heading.field() == LedgerField.PERIOD_PLAN)
                .forEach(heading -> notes.add(Note.notice(
                        FieldCells.heading(recognised, heading), "imports.column.homeless", heading.text())));
        recognised
                .unknownColumns()
                .forEach(heading -> notes.add(Note.notice(
                        FieldCells.heading(recognised, heading), "imports.column.unknown", heading.text())));
    }

    private Optional<LocalDate> springFestival(int year) {
        return festivals.knows(year) ? Optional.of(festivals.eve(year).plusDays(1)) : Optional.empty();
    }

    /** The year's projects are looked at only where the sheet does not number them all. */
    private CodeFinder codes(Actor actor, Recognised recognised, int year, boolean giveCodes) {
        if (recognised.mapping().containsKey(LedgerField.CODE) && !giveCodes || !festivals.knows(year + 1)) {
            return new CodeFinder(year, List.of(), giveCodes);
        }
        var filter = ProjectFilter.of(year, LocalDate.now(clock));
        var known = projects.find(actor, filter, List.of(), Pageable.unpaged()).getContent();
        return new CodeFinder(year, known, giveCodes);
    }

    private static Recognition recognition(
            List<SheetTable> tables,
            Recognised recognised,
            List<LedgerRow> rows,
            int year,
            LocalDate asOf,
            List<Note> notes) {
        var columns = recognised.headings().stream()
                .map(heading -> new Recognition.Column(
                        heading.column(),
                        FieldCells.heading(recognised, heading).replaceAll("\\d", ""),
                        heading.group(),
                        heading.text(),
                        heading.field()))
                .toList();
        long projects = rows.stream().filter(row -> row.kind() == RowKind.DATA).count();
        return new Recognition(
                tables.stream().map(SheetTable::name).toList(),
                recognised.sheetName(),
                recognised.headerRow(),
                recognised.lastHeaderRow(),
                Objects.requireNonNullElse(recognised.title().text(), ""),
                columns,
                year,
                asOf,
                rows.size(),
                (int) projects,
                notes);
    }
}
