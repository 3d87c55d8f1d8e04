package org.shishi.project.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.LedgerExport;
import org.shishi.project.ProjectView;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.Cell;
import org.shishi.sheet.LedgerField;
import org.shishi.sheet.LedgerLayout;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
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
        var said = words.in(Locale.SIMPLIFIED_CHINESE);
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            sheet.sheet(head(from, columns, said));
            export.each(actor, query.filter(from), query.order(), project -> row(sheet, project, columns, said));
        }
    }

    private SheetHead head(Viewpoint from, List<Column> columns, Words said) {
        var ledger = LedgerLayout.head(county, from.year(), from.asOf(), List.of(LedgerField.CODE));
        var titles = columns.stream().map(column -> title(from, column, said)).toList();
        return new SheetHead(ledger.name(), ledger.lines(), titles, Math.min(2, titles.size()));
    }

    private SheetColumn title(Viewpoint from, Column column, Words said) {
        var field = column.sheet();
        return field == null
                ? SheetColumn.of(said.say(column.key()), COMPUTED_WIDTH)
                : LedgerLayout.head(county, from.year(), from.asOf(), List.of(field))
                        .columns()
                        .get(0);
    }

    private static void row(SheetWriter sheet, ProjectView project, List<Column> columns, Words said) {
        try {
            sheet.row(columns.stream()
                    .<@Nullable Object>map(column -> value(column, project, said))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(Column column, ProjectView project, Words said) {
        var about = project.description();
        var progress = project.progress();
        return switch (column) {
            case CODE -> project.code();
            case TITLE -> about.title();
            case LEVEL -> said.text(about.level());
            case ASPECT -> project.aspect() == null ? "" : project.aspect().text();
            case CONTENT -> about.content();
            case LEAD_UNIT -> project.leadUnit().name();
            case RESPONSIBLE_UNITS -> String.join("、", project.responsible());
            case LEADER -> about.leader();
            case STAGE -> said.text(project.stage());
            case PERCENT ->
                progress.percent() == null
                        ? null
                        : Cell.percent("", progress.percent().movePointLeft(2));
            case DEADLINE -> about.deadline();
            case STARTED_ON -> project.startedOn();
            case COMPLETED_ON -> project.completedOn();
            case FORECAST -> project.forecast();
            case TIMELINESS -> said.say(Badge.timeliness(project).key());
            case LIGHT -> said.text(project.light().light());
            case BLOCKER -> said.text(progress.blocker());
            case PROBLEM -> progress.problem();
            case QUOTA -> about.quota() == null ? null : PlanRows.plain(about.quota());
            case INVESTMENT -> about.investment() == null ? null : PlanRows.plain(about.investment());
            case REMARK -> about.remark();
        };
    }
}
