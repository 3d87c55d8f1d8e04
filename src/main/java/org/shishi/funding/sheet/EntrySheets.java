package org.shishi.funding.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.EntryRows;
import org.shishi.funding.EntryWriter;
import org.shishi.funding.FundedProject;
import org.shishi.funding.FundedProjects;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.NewEntry;
import org.shishi.funding.QuotaRows;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.LeftOut;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.door.AskedDays;
import org.springframework.stereotype.Component;

/** Tries a sheet of entries and books it: all of its rows or none. A number of statements that does not grow with it. */
@Component
class EntrySheets {

    private final FundedProjects projects;
    private final EntryRows entries;
    private final EntryWriter writer;
    private final QuotaRows quotas;

    EntrySheets(FundedProjects projects, EntryRows entries, EntryWriter writer, QuotaRows quotas) {
        this.projects = projects;
        this.entries = entries;
        this.writer = writer;
        this.quotas = quotas;
    }

    /** How many entries were made, and which rows are none. */
    record Booked(int entries, List<LeftOut> left) {}

    /**
     * The last day that its entries may name: what was said, else what the sheet says, never after today. A day to come is asked
     * about, and what the sheet hides; then all that it leaves open is asked at once.
     */
    LocalDate asOf(SentFile sent, @Nullable LocalDate said, EntryAnswers answers) {
        var asking = new SheetAsking(answers.among(sent.answers()));
        var columns = EntryColumns.in(Sheets.read(sent), answers.or(sent.answers()), asking);
        var found = said != null
                ? said
                : AskedDays.ofTitle(columns.table().title(), asking)
                        .orElse(columns.table().title().asOf());
        var today = writer.today();
        if (said == null && found != null && found.isAfter(today)) {
            asking.word("as-of", List.of("today"), "funding.question.as-of", found.toString(), today.toString());
        }
        columns.askColumns(asking);
        columns.askCumulative(asking);
        new EntryWords(columns, asking).ask();
        if (asking.open()) {
            columns.ask(asking);
            asking.require();
        }
        return found == null || found.isAfter(today) ? today : found;
    }

    ImportCheck tried(Actor actor, List<SheetTable> tables, LocalDate asOf, EntryAnswers answers) {
        var columns = EntryColumns.in(tables, answers);
        return shown(asOf, columns, looked(actor, columns, asOf));
    }

    private static ImportCheck shown(LocalDate asOf, EntryColumns columns, List<ReadEntry> rows) {
        return new ImportCheck(
                asOf, columns.questions(), rows.stream().map(ReadEntry::shown).toList(), columns.totals(), List.of());
    }

    private List<ReadEntry> looked(Actor actor, EntryColumns columns, LocalDate asOf) {
        var reader = new EntryRowReader(columns, NamedProjects.of(columns, projects), asOf);
        var rows = columns.table().rows().stream().map(reader::read).toList();
        var ids = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.project))
                .map(FundedProject::id)
                .collect(Collectors.toSet());
        var sense = new AmountSense(rows, entries.sums(ids));
        if (columns.cumulative()) {
            sense.leaveWhatStands();
        }
        var trial = new SheetCheck(rows, known(rows));
        trial.hold(actor, asOf);
        trial.askTwins(writer.standing(ids));
        sense.ask();
        trial.holdQuota(quotas);
        return rows;
    }

    private Map<Long, FundingEntry> known(List<ReadEntry> rows) {
        var numbers = rows.stream()
                .flatMap(row -> Stream.of(row.number, row.counter))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.byIds(numbers).stream().collect(Collectors.toMap(FundingEntry::id, Function.identity()));
    }

    /**
     * Books what is new; looks again while the years are held, so that what was shown is still so.
     *
     * @param answers to what the sheet leaves open; one that is missing keeps all of it out
     * @param another the rows that are entered although there is one alike
     * @param answered whether the others alike are the same, and stay out
     */
    Booked book(
            Actor actor,
            List<SheetTable> tables,
            LocalDate asOf,
            EntryAnswers answers,
            Set<Integer> another,
            boolean answered,
            long importId) {
        var columns = EntryColumns.in(tables, answers);
        writer.hold(NamedProjects.of(columns, projects).years());
        var rows = looked(actor, columns, asOf);
        var trial = shown(asOf, columns, rows);
        if (trial.open()) {
            throw new RuleViolation("funding.import.questions");
        }
        if (trial.faulty()) {
            throw new RuleViolation("funding.import.faulty", trial.count(Outcome.ERROR));
        }
        var open = trial.asked().stream()
                .filter(row -> !another.contains(row.number()))
                .count();
        if (open > 0 && !answered) {
            throw new RuleViolation("funding.import.unanswered", open);
        }
        return write(actor, columns, rows, another, importId);
    }

    private Booked write(Actor actor, EntryColumns columns, List<ReadEntry> rows, Set<Integer> another, long importId) {
        var wanted = rows.stream()
                .filter(row -> row.outcome == Outcome.NEW || row.outcome == Outcome.ASKED && another.contains(row.row))
                .toList();
        if (wanted.isEmpty()) {
            throw new RuleViolation("funding.import.nothing");
        }
        var numbers = writer.numbers(wanted.size());
        var numberOf = new HashMap<ReadEntry, Long>();
        for (int i = 0; i < wanted.size(); i++) {
            numberOf.put(wanted.get(i), numbers.get(i));
        }
        var bookings = new ArrayList<NewEntry>();
        wanted.forEach(row -> bookings.add(
                new NewEntry(row.row, row.ofProject(), row.entry().confirmed(), counterOf(row, numberOf))));
        writer.write(actor, bookings, numbers, importId);
        return new Booked(
                bookings.size(),
                rows.stream()
                        .filter(row -> row.outcome == Outcome.LEFT || row.outcome == Outcome.ASKED)
                        .filter(row -> !wanted.contains(row))
                        .map(row -> columns.left(row.row))
                        .toList());
    }

    private static @Nullable Long counterOf(ReadEntry row, Map<ReadEntry, Long> numberOf) {
        if (row.countered == null) {
            return row.counter;
        }
        var number = numberOf.get(row.countered);
        if (number == null) {
            throw new RuleViolation("funding.counter.unknown", String.valueOf(row.counter));
        }
        return number;
    }
}
