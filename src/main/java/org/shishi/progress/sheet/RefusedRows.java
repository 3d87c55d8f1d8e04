package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.progress.sheet.ResolvedSheet.ReadRow;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetRow;

/** Names the rows that the ledger would refuse, so that the trial of a sheet says what its writing does. */
final class RefusedRows {

    private static final BigDecimal FULL = new BigDecimal(100);

    private RefusedRows() {}

    /** @param refused why, under the codes of projects: of each the rows that say it is done, or else all */
    static List<ReadRow> named(ResolvedSheet sheet, List<ReadRow> rows, Map<String, RuleViolation> refused) {
        if (refused.isEmpty()) {
            return rows;
        }
        var lines = sheet.table().rows().stream()
                .collect(Collectors.toMap(SheetRow::number, Function.identity(), (one, other) -> one));
        var done = rows.stream()
                .filter(RefusedRows::done)
                .map(row -> row.project().code())
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> {
                    var why = fresh(row) ? refused.get(row.project().code()) : null;
                    return why == null || done.contains(row.project().code()) && !done(row)
                            ? row
                            : failed(sheet, row, lines, why);
                })
                .toList();
    }

    private static ReadRow failed(ResolvedSheet sheet, ReadRow row, Map<Integer, SheetRow> lines, RuleViolation why) {
        var line = Objects.requireNonNull(lines.get(row.outcome().number()));
        var reader = new SheetRowReader(sheet.table(), line, sheet.blockers());
        reader.called(row.project().title());
        reader.fault(SheetRowReader.PERCENT, why.code(), why.args());
        return ResolvedSheet.failed(reader, row.content());
    }

    private static boolean fresh(ReadRow row) {
        return row.outcome().outcome() == Outcome.NEW;
    }

    private static boolean done(ReadRow row) {
        var percent = fresh(row) ? row.content().percent() : null;
        return percent != null && percent.compareTo(FULL) >= 0;
    }
}
