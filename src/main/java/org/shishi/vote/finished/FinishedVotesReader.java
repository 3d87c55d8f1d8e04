package org.shishi.vote.finished;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.Votes;
import org.shishi.vote.count.SheetFinding;
import org.shishi.vote.finished.VoteImport.Note;
import org.shishi.vote.finished.VoteImport.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sheet 票决情况: counts every vote again, says what does not add up, finds the projects that the winners became. */
@Component
class FinishedVotesReader {

    private final Units units;
    private final Votes votes;
    private final JdbcClient jdbc;
    private final Clock clock;

    FinishedVotesReader(Units units, Votes votes, JdbcClient jdbc, Clock clock) {
        this.units = units;
        this.votes = votes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One vote, ready to be kept where it has no error.
     *
     * @param projects the number of a winner to the project of the same name
     */
    record Ready(
            @Nullable ImportedVote vote, @Nullable UnitView unit, VoteImport.Row row, Map<Integer, Long> projects) {}

    /**
     * Every vote of the sheet, counted again.
     *
     * @param totals what is said of the columns that nobody reads
     */
    record Read(List<Ready> votes, List<TotalRows.Said> totals) {

        VoteImport outcome(@Nullable Brought brought, int planYear) {
            return new VoteImport(
                    brought, planYear, votes.stream().map(Ready::row).toList(), totals);
        }
    }

    /** The table of a sheet, with what people have answered of it. */
    TableByHeaders table(SentFile sent) {
        return MeetingNumbers.completed(Sheets.read(sent), units.directory(), new SheetAsking(sent.answers()));
    }

    Read read(Actor actor, int year, TableByHeaders table) {
        var known = units.all().stream().collect(Collectors.toMap(UnitView::code, unit -> unit));
        var voted = ImportedVote.rows(table).stream()
                .flatMap(rows -> Stream.ofNullable(known.get(ImportedVote.code(table, rows.get(0)))))
                .map(UnitView::id)
                .distinct()
                .toList();
        var adopted = adopted(year, voted);
        var announced = votes.announced(actor, year);
        var today = LocalDate.now(clock);
        var read = new ArrayList<Ready>();
        ImportedVote.rows(table).forEach(rows -> {
            var code = ImportedVote.code(table, rows.get(0));
            var unit = known.get(code);
            try {
                var vote = ImportedVote.of(table, rows, today);
                read.add(ready(vote, unit, there(announced, vote, unit), adopted));
            } catch (RuleViolation e) {
                var row = new VoteImport.Row(
                        rows.get(0).number(),
                        code,
                        null,
                        rows.size(),
                        0,
                        List.of(),
                        0,
                        Outcome.ERROR,
                        List.of(Note.of(e)));
                read.add(new Ready(null, unit, row, Map.of()));
            }
        });
        return new Read(read, UnreadColumns.after(table, TotalRows.of(table)));
    }

    /** The same body's vote of the same day. */
    private static Optional<ImportedVote> there(
            List<Votes.Announced> announced, ImportedVote vote, @Nullable UnitView unit) {
        return announced.stream()
                .filter(one -> unit != null
                        && Objects.equals(one.body().unitId(), unit.id())
                        && one.head().plan().heldOn().equals(vote.heldOn()))
                .findFirst()
                .map(one -> ImportedVote.of(one, Objects.requireNonNull(unit)));
    }

    private Ready ready(
            ImportedVote vote, @Nullable UnitView unit, Optional<ImportedVote> there, Map<String, Long> adopted) {
        var notes = new ArrayList<Note>();
        boolean faulty = unit == null || !WrittenText.alike(unit.name()).equals(WrittenText.alike(vote.unit()));
        if (faulty) {
            notes.add(Note.of("vote.import.unit", vote.unitCode(), vote.unit()));
        } else if (!FinishedVotes.word(unit).equals(vote.word())) {
            faulty = true;
            notes.add(Note.of("vote.import.word", vote.unit(), vote.word()));
        }
        var findings = vote.findings();
        faulty |= findings.stream().anyMatch(SheetFinding::refused);
        findings.forEach(finding -> notes.add(Note.of(finding)));
        if (there.filter(one -> !one.says(vote)).isPresent()) {
            faulty = true;
            notes.add(Note.of("vote.import.otherwise", vote.unit(), vote.heldOn()));
        }
        var found = faulty ? Map.<Integer, Long>of() : projects(vote, unit, adopted, notes);
        var outcome = faulty ? Outcome.ERROR : there.isPresent() ? Outcome.KNOWN : Outcome.NEW;
        var row = new VoteImport.Row(
                vote.line(),
                vote.unit(),
                vote.heldOn(),
                vote.titles().size(),
                vote.seats(),
                faulty ? List.of() : vote.elected(),
                found.size(),
                outcome,
                notes);
        return new Ready(vote, unit, row, found);
    }

    private static Map<Integer, Long> projects(
            ImportedVote vote, UnitView unit, Map<String, Long> adopted, List<Note> notes) {
        var found = new TreeMap<Integer, Long>();
        for (int i = 0; i < vote.titles().size(); i++) {
            if (vote.results().get(i).equals(ImportedVote.ELECTED)) {
                var project = adopted.get(key(unit.id(), vote.titles().get(i)));
                if (project == null) {
                    notes.add(Note.of("vote.import.no-project", vote.titles().get(i)));
                } else {
                    found.put(vote.sheet().lines().get(i).candidate(), project);
                }
            }
        }
        return found;
    }

    /** The projects that these townships lead, by what they are called. */
    private Map<String, Long> adopted(int year, List<Long> townships) {
        return jdbc
                .sql("""
                        select id, lead_unit_id, title from project_now
                        where plan_year = :year and level = 'TOWNSHIP' and lead_unit_id = any(:units)""")
                .param("year", year)
                .param("units", townships.toArray(Long[]::new))
                .query((rs, n) -> Map.entry(key(rs.getLong("lead_unit_id"), rs.getString("title")), rs.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static String key(long unit, String title) {
        return unit + " " + WrittenText.alike(title);
    }
}
