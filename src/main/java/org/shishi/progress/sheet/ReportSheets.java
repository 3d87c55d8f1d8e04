package org.shishi.progress.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.progress.sheet.ResolvedSheet.ReadRow;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.ledger.TakeReport;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.LeftOut;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a sheet of reports (进展报送) from the county office, as a whole or not at all. What it brings counts as confirmed, and
 * becomes facts of the ledger like any other report.
 *
 * <p>Headings 报送期, 项目编号 (or 项目名称), 填报单位, 形象进度, and if they are there 进展情况, 存在问题, 需协调事项, 下一步打算, 预计完工,
 * 滞后原因, 报送日期. Without 报送日期 nothing is known of when a report was sent, and it is not marked late.
 */
@Service
@Transactional
public class ReportSheets {

    private static final Resource REPORTS = Resource.all("reports");

    private final SheetResolver books;
    private final ReportedFacts ledger;
    private final ImportedReports reports;
    private final ReportSheetRows taken;
    private final Gate gate;
    private final Clock clock;

    ReportSheets(
            SheetResolver books,
            ReportedFacts ledger,
            ImportedReports reports,
            ReportSheetRows taken,
            Gate gate,
            Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.reports = reports;
        this.taken = taken;
        this.gate = gate;
        this.clock = clock;
    }

    /** Lets those who may import open the form for it. */
    @Transactional(readOnly = true)
    public void open(Actor actor) {
        gate.read(actor, Action.REPORT_IMPORT, REPORTS);
    }

    /** Says what the sheet would do, and writes nothing; what it leaves open is asked, {@link org.shishi.shared.SheetAsks}. */
    @Transactional(readOnly = true)
    public ReportImport check(Actor actor, SentFile sent) {
        gate.read(actor, Action.REPORT_IMPORT, REPORTS);
        return read(Sheets.read(sent), new SheetAsking(sent.answers()))
                .and(Sheets.leftOut(sent))
                .outcome(false);
    }

    /** As {@link #apply(Actor, List)}, with what was answered; what it brings can be taken back as one. */
    public ReportImport apply(Actor actor, SentFile sent) {
        return apply(actor, Sheets.read(sent), sent.name(), Sheets.leftOut(sent), new SheetAsking(sent.answers()));
    }

    /** Carries the sheet out as a whole; with one faulty row nothing is written. Of its rows nothing is asked. */
    public ReportImport apply(Actor actor, List<SheetTable> tables) {
        return apply(actor, tables, null, List.of(), null);
    }

    private ReportImport apply(
            Actor actor,
            List<SheetTable> tables,
            @Nullable String filename,
            List<LeftOut> left,
            @Nullable SheetAsking asking) {
        gate.read(actor, Action.REPORT_IMPORT, REPORTS);
        var read = read(tables, asking).and(left);
        var outcome = read.outcome(true);
        if (outcome.hasErrors()) {
            return read.outcome(false);
        }
        gate.command(actor, Action.REPORT_IMPORT, REPORTS, trail(outcome, asking));
        var fresh = fresh(read.rows()).toList();
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var id = filename == null || fresh.isEmpty() ? null : taken.insert(filename, actor, now, outcome.told());
        reports.insert(fresh, id, actor, now);
        var records = ledger.take(actor, fresh.stream().map(ReportSheets::fact).toList());
        if (id != null) {
            taken.recorded(id, records);
        }
        return new ReportImport(id, true, outcome.rows(), outcome.totals());
    }

    private static Map<String, Object> trail(ReportImport outcome, @Nullable SheetAsking asking) {
        return Map.of(
                "rows",
                outcome.rows().size(),
                "new",
                outcome.newRows(),
                "answers",
                asking == null ? Map.of() : asking.answered());
    }

    /** A sheet as it was read. */
    private record Read(List<ReadRow> rows, List<LeftOut> left, List<TotalRows.Said> totals) {

        Read and(List<LeftOut> hidden) {
            return new Read(rows, hidden, totals);
        }

        ReportImport outcome(boolean applied) {
            var hidden = left.stream().map(ReportImport.Row::hidden);
            return new ReportImport(
                    applied,
                    Stream.concat(hidden, rows.stream().map(ReadRow::outcome)).toList(),
                    totals);
        }
    }

    /** What is wrong whatever is answered is told beside the questions. */
    private Read read(List<SheetTable> tables, @Nullable SheetAsking said) {
        var asking = said == null ? new SheetAsking(Map.of()) : said;
        var table = ReportColumns.in(tables, asking);
        var asked = new ReportQuestions(table, tables, asking, books.begun(), LocalDate.now(clock)).answered();
        var ofUnits = said == null ? new SheetAsking(Map.of()) : said;
        var questions = books.questions(said);
        var resolved = books.open(asked, ofUnits);
        if (said != null) {
            TitlePeriod.ask(resolved.table(), resolved.periods(), asking);
        }
        var rows = resolved.rows(questions);
        var refused = ledger.refused(fresh(rows).map(ReportSheets::fact).toList());
        var read = new Read(
                RefusedRows.named(resolved, rows, refused), List.of(), UnreadColumns.after(table, TotalRows.of(table)));
        questions.emptied().ask();
        questions.starts().ask();
        asking.require(read.outcome(false).wrong());
        return read;
    }

    private static Stream<ReadRow> fresh(List<ReadRow> rows) {
        return rows.stream().filter(row -> row.outcome().outcome() == Outcome.NEW);
    }

    private static TakeReport fact(ReadRow row) {
        var content = row.content();
        return new TakeReport(
                row.project().code(),
                row.day(),
                content.told(),
                content.forecast(),
                row.startedOn(),
                null,
                Map.of(),
                row.period().name());
    }
}
