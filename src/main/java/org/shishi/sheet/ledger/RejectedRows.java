package org.shishi.sheet.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;

/** Gives rejected rows back as the sheet they came in, with the reason in a last column, to be corrected and sent again. */
public final class RejectedRows {

    private static final int WIDTH = 16;
    private static final int REASON_WIDTH = 60;

    private RejectedRows() {}

    /**
     * Writes a workbook; a line that a rejected project goes on in should be given too.
     *
     * @param reasons number of the row, as shown in its sheet, to the reason in the user's language
     * @param reasonTitle heading of the last column, in the user's language
     */
    public static void write(
            OutputStream out, RecognisedLedger ledger, Map<Integer, String> reasons, String reasonTitle)
            throws IOException {
        var columns = columns(ledger);
        var width = columns.size();
        columns.add(SheetColumn.of(reasonTitle, REASON_WIDTH));
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead(
                    ledger.sheetName(), ledger.title().text().lines().toList(), columns, 0));
            for (var row : ledger.table().rows()) {
                var reason = reasons.get(row.number());
                if (reason != null) {
                    var values = new ArrayList<Object>(width + 1);
                    for (var column = 0; column < width; column++) {
                        values.add(row.cell(column));
                    }
                    values.add(reason);
                    writer.row(values);
                }
            }
            writer.finish();
        }
    }

    private static List<SheetColumn> columns(RecognisedLedger ledger) {
        var columns = new ArrayList<SheetColumn>();
        for (var heading : ledger.headings()) {
            while (columns.size() < heading.column()) {
                columns.add(SheetColumn.of("", WIDTH));
            }
            columns.add(new SheetColumn(heading.group(), heading.text(), WIDTH));
        }
        return columns;
    }
}
