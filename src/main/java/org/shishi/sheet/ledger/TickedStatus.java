package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.ReadStatus;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.StatusScope;
import org.shishi.sheet.shape.TotalLabel;

/** Takes columns of ticks below one group, under words of a status (未开工, 在建, 完工), for one whose cells say the word that is ticked. */
final class TickedStatus {

    private static final int FEWEST = 2;
    private static final Pattern TICK = Pattern.compile("[√✓✔☑■●★]|[vV]|是|对");
    private static final Pattern NO = Pattern.compile("[×✕✖xX☐□○]|否|[-—/]+");

    private TickedStatus() {}

    /** Where the sheet has a status already, or something else than ticks below such words, they stay as they are. */
    static RecognisedLedger joined(RecognisedLedger sheet) {
        if (sheet.mapping().containsKey(LedgerField.STATUS)) {
            return sheet;
        }
        return sheet.unknownColumns().stream()
                .filter(heading -> heading.group() != null && isStatus(heading))
                .collect(Collectors.groupingBy(heading -> Objects.requireNonNullElse(heading.group(), "")))
                .values()
                .stream()
                .filter(columns -> columns.size() >= FEWEST && isTicked(sheet, columns))
                .findFirst()
                .map(columns -> joined(sheet, columns))
                .orElse(sheet);
    }

    private static boolean isStatus(Heading heading) {
        return ReadStatus.of(Cell.text("", heading.text()), StatusScope.PROJECT).value() != null;
    }

    private static boolean isTicked(RecognisedLedger sheet, List<Heading> columns) {
        var said = rows(sheet).stream()
                .filter(row -> !TotalLabel.isOf(row))
                .flatMap(row -> columns.stream().map(heading -> row.cell(heading.column())))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> SheetText.withoutSpaces(cell.text()))
                .toList();
        return said.stream().anyMatch(text -> TICK.matcher(text).matches())
                && said.stream()
                        .allMatch(text ->
                                TICK.matcher(text).matches() || NO.matcher(text).matches());
    }

    private static RecognisedLedger joined(RecognisedLedger sheet, List<Heading> columns) {
        int first = columns.get(0).column();
        var cells = new HashMap<String, Cell>();
        var rows = new ArrayList<SheetRow>();
        for (var row : sheet.table().rows()) {
            if (row.number() <= sheet.lastHeaderRow()) {
                rows.add(row);
                continue;
            }
            var ticked = columns.stream()
                    .filter(heading -> TICK.matcher(SheetText.withoutSpaces(
                                    row.cell(heading.column()).text()))
                            .matches())
                    .map(Heading::text)
                    .collect(Collectors.joining("、"));
            cells.clear();
            cells.put(row.cell(first).ref(), Cell.text(row.cell(first).ref(), ticked));
            rows.add(wide(row, first).with(cells));
        }
        var words = columns.stream().map(Heading::text).collect(Collectors.joining("|"));
        var status = new Heading(first, columns.get(0).group(), words, LedgerField.STATUS, null);
        var others = Set.copyOf(columns);
        var headings = sheet.headings().stream()
                .filter(heading -> !others.contains(heading) || heading.column() == first)
                .map(heading -> heading.column() == first ? status : heading)
                .toList();
        return new RecognisedLedger(
                sheet.table().with(rows), sheet.headerRow(), sheet.lastHeaderRow(), headings, sheet.title());
    }

    private static SheetRow wide(SheetRow row, int column) {
        return row.cells().size() > column ? row : row.and(column, "");
    }

    private static List<SheetRow> rows(RecognisedLedger sheet) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() > sheet.lastHeaderRow())
                .toList();
    }
}
