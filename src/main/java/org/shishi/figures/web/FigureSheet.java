package org.shishi.figures.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.figures.FigureTable;
import org.shishi.project.Figure;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;

/** A table of figures as a file: the lines of the page, the percentage with its denominator in the column before it. */
record FigureSheet(FigureTable table, List<FigureLine> lines, FigureWords words) {

    private static final int NAME_WIDTH = 24;
    private static final int NUMBER_WIDTH = 16;

    String title() {
        return words.say("figures.sheet.title", String.valueOf(table.year()), words.say("figures.group." + table.by()));
    }

    byte[] xlsx() throws IOException {
        return written(SheetWriter::xlsx);
    }

    byte[] csv() throws IOException {
        return written(SheetWriter::csv);
    }

    private byte[] written(Function<OutputStream, SheetWriter> kind) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = kind.apply(out)) {
            writer.sheet(head());
            for (var line : lines) {
                writer.row(row(line));
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private SheetHead head() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.of(words.say("figures.group." + table.by()), NAME_WIDTH));
        for (var figure : FigureLine.FIGURES) {
            columns.add(SheetColumn.of(words.text(figure), NUMBER_WIDTH));
            if (figure == Figure.COMPLETED) {
                columns.add(SheetColumn.of(words.say("figures.rate.percent"), NUMBER_WIDTH));
            }
        }
        var asOf = words.say("figures.sheet.asOf", table.asOf().toString());
        return new SheetHead(title(), List.of(title(), asOf), columns, 1);
    }

    private static List<@Nullable Object> row(FigureLine line) {
        var values = new ArrayList<@Nullable Object>();
        values.add(line.name());
        for (var figure : FigureLine.FIGURES) {
            values.add(line.counts().of(figure));
            if (figure == Figure.COMPLETED) {
                values.add(line.counts().completionRate().orElse(null));
            }
        }
        return values;
    }
}
