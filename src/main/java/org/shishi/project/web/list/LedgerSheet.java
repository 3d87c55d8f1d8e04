package org.shishi.project.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.policy.Actor;
import org.shishi.project.Plan;
import org.shishi.project.list.LedgerExport;
import org.shishi.project.list.ProjectRows;
import org.shishi.project.web.ProjectQuery;
import org.shishi.project.web.ProjectWords;
import org.shishi.project.web.Words;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerLayout;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes what the list shows into a sheet of the county's layout, always in Chinese: the export is also the import. */
@Component
class LedgerSheet {

    private static final int COMPUTED_WIDTH = 14;

    private final LedgerExport export;
    private final ProjectWords words;
    private final String county;

    LedgerSheet(LedgerExport export, ProjectWords words, Environment settings) {
        this.export = export;
        this.words = words;
        this.county = Objects.requireNonNullElse(settings.getProperty("shishi.county-name"), "");
    }

    String name(Viewpoint from) {
        return county + from.year() + "年民生实事项目台账-" + from.asOf();
    }

    void write(Actor actor, Viewpoint from, ProjectQuery query, List<Column> columns, boolean csv, OutputStream out)
            throws IOException {
        var said = words.withUnits(Locale.SIMPLIFIED_CHINESE);
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            sheet.sheet(head(from, columns, said));
            var rows = new LedgerSheetRows(sheet, columns, said);
            if (columns.stream().anyMatch(Column::ofPlan)) {
                export.eachWithPlan(actor, query.filter(from), query.order(), wanted(columns), rows::add);
            } else {
                export.each(
                        actor,
                        query.filter(from),
                        query.order(),
                        wanted(columns),
                        project -> rows.add(project, Plan.EMPTY));
            }
            sheet.finish();
        }
    }

    private static ProjectRows.Wanted wanted(List<Column> columns) {
        return new ProjectRows.Wanted(
                columns.stream()
                        .flatMap(column -> Stream.ofNullable(column.field()))
                        .collect(Collectors.toSet()),
                columns.contains(Column.SATISFACTION));
    }

    private SheetHead head(Viewpoint from, List<Column> columns, Words said) {
        var ledger = LedgerLayout.head(county, from.year(), from.asOf(), List.of(LedgerField.CODE));
        var titles = columns.stream().map(column -> title(column, said)).toList();
        return new SheetHead(ledger.name(), ledger.lines(), titles, Math.min(2, titles.size()));
    }

    private SheetColumn title(Column column, Words said) {
        var field = column.field();
        return field == null
                ? SheetColumn.of(said.say(column.key()), COMPUTED_WIDTH)
                : Objects.requireNonNull(Objects.requireNonNull(field.sheet()).column());
    }
}
