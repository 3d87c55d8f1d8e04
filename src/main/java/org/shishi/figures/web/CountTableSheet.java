package org.shishi.figures.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes a table of counted groups into a file. */
record CountTableSheet(CountTable table, LocalDate asOf, FigureWords words) {

    private static final int NAME_WIDTH = 24;
    private static final int NUMBER_WIDTH = 14;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    ResponseEntity<byte[]> answer(String kind) throws IOException {
        boolean csv = kind.equals("csv");
        var attachment = ContentDisposition.attachment()
                .filename(table.title() + "-" + asOf + "." + kind, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(csv ? "text/csv;charset=UTF-8" : XLSX))
                .body(written(csv));
    }

    private byte[] written(boolean csv) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = writer(out, csv)) {
            writer.sheet(head());
            for (var line : table.lines()) {
                writer.row(row(line));
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private static SheetWriter writer(OutputStream out, boolean csv) {
        return csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out);
    }

    private SheetHead head() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.of(table.first(), NAME_WIDTH));
        var over = table.groups().stream()
                .flatMap(span -> Stream.generate(span::text).limit(span.width()))
                .toList();
        for (int i = 0; i < table.columns().size(); i++) {
            var group = over.isEmpty() || over.get(i).isEmpty() ? null : over.get(i);
            columns.add(new SheetColumn(group, table.columns().get(i), NUMBER_WIDTH));
        }
        var day = words.say("figures.sheet.asOf", asOf.toString());
        return new SheetHead(table.title(), List.of(table.title(), day), columns, 1);
    }

    private static List<@Nullable Object> row(CountTable.Line line) {
        var values = new ArrayList<@Nullable Object>();
        values.add(line.name());
        line.cells().forEach(cell -> values.add(cell.value()));
        return values;
    }
}
