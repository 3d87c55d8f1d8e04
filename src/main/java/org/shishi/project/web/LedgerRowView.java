package org.shishi.project.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;
import org.shishi.project.LightView;
import org.shishi.project.ProjectView;

/** One row of the list, every value formatted: the loop of the page only writes it out. */
record LedgerRowView(String code, String href, String title, List<Cell> cells) {

    /**
     * @param css of the cell
     * @param tone of the text, where it is a badge
     * @param bar how far the bar reaches, where there is one
     * @param more what is said on hovering
     */
    record Cell(
            @Nullable String css,
            @Nullable String tone,
            String text,
            @Nullable String bar,
            @Nullable String more) {

        static Cell of(String text) {
            return new Cell(null, null, text, null, null);
        }
    }

    /** Writes rows; words that repeat are looked up once. */
    static final class Writer {

        private final Words words;
        private final List<Column> columns;
        private final Map<Level, String> levels = new EnumMap<>(Level.class);
        private final Map<String, String> said = new java.util.HashMap<>();

        Writer(Words words, List<Column> columns) {
            this.words = words;
            this.columns = columns;
        }

        LedgerRowView row(ProjectView project) {
            return new LedgerRowView(
                    project.code(),
                    ProjectAddress.of(project.code()),
                    project.description().title(),
                    columns.stream().map(column -> cell(column, project)).toList());
        }

        private Cell cell(Column column, ProjectView project) {
            var about = project.description();
            var progress = project.progress();
            return switch (column) {
                case CODE -> Cell.of(project.code());
                case TITLE -> Cell.of(about.title());
                case LEVEL -> Cell.of(levels.computeIfAbsent(about.level(), words::text));
                case ASPECT ->
                    Cell.of(project.aspect() == null ? "" : project.aspect().text());
                case CONTENT -> Cell.of(about.content());
                case LEAD_UNIT -> Cell.of(project.leadUnit().name());
                case RESPONSIBLE_UNITS -> Cell.of(words.text(project.responsible()));
                case LEADER -> Cell.of(about.leader());
                case STAGE -> badge(Badge.of(project.stage()));
                case PERCENT -> percent(project);
                case DEADLINE -> deadline(project);
                case STARTED_ON -> day(Words.date(project.startedOn()));
                case COMPLETED_ON -> day(Words.date(project.completedOn()));
                case FORECAST -> day(Words.date(project.forecast()));
                case TIMELINESS -> badge(Badge.timeliness(project));
                case LIGHT -> light(project.light());
                case BLOCKER -> new Cell(null, null, words.text(progress.blocker()), null, progress.problem());
                case PROBLEM -> Cell.of(progress.problem());
                case QUOTA -> money(about.quota());
                case INVESTMENT -> money(about.investment());
                case REMARK -> Cell.of(about.remark());
            };
        }

        private Cell badge(Badge badge) {
            var word = said.computeIfAbsent(badge.key(), words::say);
            return new Cell(null, "badge-word tone-" + badge.tone(), word, null, null);
        }

        private Cell light(LightView light) {
            var badge = badge(Badge.of(light.light()));
            return new Cell(null, badge.tone(), badge.text(), null, LightWords.gap(light, words));
        }

        private Cell deadline(ProjectView project) {
            var day = Words.date(project.description().deadline());
            var left = project.light().daysLeft();
            return left == null
                    ? day(day)
                    : new Cell("day", "badge-word tone-wait", words.say("lights.due.left", day, left), null, null);
        }

        private static Cell percent(ProjectView project) {
            var percent = project.progress().percent();
            return new Cell(
                    "num",
                    null,
                    Words.percent(percent),
                    percent == null ? null : Words.plain(percent),
                    project.progress().note());
        }

        private static Cell day(String text) {
            return new Cell("day", null, text, null, null);
        }

        private static Cell money(java.math.@Nullable BigDecimal amount) {
            return new Cell("num", null, Words.money(amount), null, amount == null ? null : Words.plain(amount));
        }
    }
}
