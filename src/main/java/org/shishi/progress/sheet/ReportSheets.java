package org.shishi.progress.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.TableByHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a sheet of reports (进展报送) from the county office, as a whole or not at all. What it brings counts as confirmed, and
 * becomes facts of the ledger like any other report.
 *
 * <p>Headings 报送期, 项目编号, 填报单位, 形象进度, and if they are there 进展情况, 存在问题, 需协调事项, 下一步打算, 预计完工,
 * 滞后原因, 报送日期. Without 报送日期 nothing is known of when a report was sent, and it is not marked late.
 */
@Service
@Transactional
public class ReportSheets {

    private static final Resource REPORTS = Resource.all("reports");

    private final SheetResolver books;
    private final ReportedFacts ledger;
    private final ImportedReports reports;
    private final Gate gate;
    private final Clock clock;

    ReportSheets(SheetResolver books, ReportedFacts ledger, ImportedReports reports, Gate gate, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.reports = reports;
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
        return new ReportImport(
                false,
                read(Sheets.read(sent), new SheetAsking(sent.answers())).stream()
                        .map(ReadRow::outcome)
                        .toList());
    }

    /** As {@link #apply(Actor, List)}, with what was answered. */
    public ReportImport apply(Actor actor, SentFile sent) {
        return apply(actor, Sheets.read(sent), new SheetAsking(sent.answers()));
    }

    /** Carries the sheet out as a whole; with one faulty row nothing is written. Of its rows nothing is asked. */
    public ReportImport apply(Actor actor, List<SheetTable> tables) {
        return apply(actor, tables, null);
    }

    private ReportImport apply(Actor actor, List<SheetTable> tables, @Nullable SheetAsking asking) {
        gate.read(actor, Action.REPORT_IMPORT, REPORTS);
        var rows = read(tables, asking);
        var outcome = new ReportImport(true, rows.stream().map(ReadRow::outcome).toList());
        if (outcome.hasErrors()) {
            return new ReportImport(false, outcome.rows());
        }
        gate.command(actor, Action.REPORT_IMPORT, REPORTS, trail(outcome, asking));
        var fresh = rows.stream()
                .filter(row -> row.outcome().outcome() == Outcome.NEW)
                .toList();
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        reports.insert(fresh, actor, now);
        ledger.take(actor, fresh.stream().map(ReportSheets::fact).toList());
        return outcome;
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

    /** Faulty rows are told before anything is asked of the others. */
    private List<ReadRow> read(List<SheetTable> tables, @Nullable SheetAsking said) {
        var table = TableByHeaders.in(
                tables, SheetRowReader.PERIOD, SheetRowReader.PROJECT, SheetRowReader.UNIT, SheetRowReader.PERCENT);
        var asking = said == null ? new SheetAsking(Map.of()) : said;
        var asked = new ReportQuestions(table, tables, asking, LocalDate.now(clock)).answered();
        asking.require();
        var rows = books.open(asked).rows(new RowQuestions(said));
        if (rows.stream().noneMatch(row -> row.outcome().outcome() == Outcome.ERROR)) {
            asking.require();
        }
        return rows;
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
