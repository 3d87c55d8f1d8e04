package org.shishi.project.web.list;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.markup.Markup;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.LightView;
import org.shishi.project.ProjectView;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.project.web.Badge;
import org.shishi.project.web.LightWords;
import org.shishi.project.web.ProjectAddress;
import org.shishi.project.web.Words;

/** One row of the list, every value formatted. */
record LedgerRowView(String code, String href, String title, List<Cell> cells) {

    /** @param picked whether the row can be picked for a change of several */
    void write(Markup page, boolean picked) {
        page.open("tr");
        if (picked) {
            page.open("td", "class", "pick");
            page.open(
                    "input",
                    "type",
                    "checkbox",
                    "class",
                    "form-check-input",
                    "name",
                    "codes",
                    "value",
                    code,
                    "aria-label",
                    code);
            page.close("td");
        }
        page.element("td", code, "class", "day");
        page.open("td", "class", "name").element("a", title, "href", href).close("td");
        cells.forEach(cell -> cell.write(page));
        page.close("tr");
    }

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

        void write(Markup page) {
            page.open("td", "class", css, "title", more);
            if (bar != null) {
                page.element("progress", "", "max", "100", "value", bar, "aria-label", text)
                        .text(" ");
            }
            page.element("span", text, "class", tone).close("td");
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
            var field = column.field();
            if (field == null) {
                return computed(column, project);
            }
            return switch (field) {
                case LEVEL ->
                    Cell.of(levels.computeIfAbsent(project.description().level(), words::text));
                case STAGE -> badge(Badge.of(project.stage()));
                case PERCENT -> percent(project);
                case DEADLINE -> deadline(project);
                case BLOCKER ->
                    new Cell(
                            null,
                            null,
                            words.text(project.progress().blocker()),
                            null,
                            project.progress().problem());
                default -> plain(field, project.get(field));
            };
        }

        private Cell computed(Column column, ProjectView project) {
            var light = project.light();
            if (column.equals(Column.PACE)) {
                var tone = badge(Badge.of(light.pace())).tone();
                return new Cell(null, tone, LightWords.pace(light, words), null, LightWords.gap(light, words));
            }
            if (column.equals(Column.SATISFACTION)) {
                return satisfaction(project.satisfaction());
            }
            return column.equals(Column.LIGHT) ? light(light) : badge(Badge.timeliness(project));
        }

        private Cell plain(Field field, @Nullable Object value) {
            return switch (field.kind()) {
                case DAY -> day(words.text(value));
                case MONEY -> money((BigDecimal) value);
                case DEGREES -> new Cell("num", null, words.text(value), null, null);
                default -> Cell.of(words.text(value));
            };
        }

        private Cell badge(Badge badge) {
            var word = said.computeIfAbsent(badge.key(), words::say);
            return new Cell(null, "badge-word tone-" + badge.tone(), word, null, null);
        }

        private Cell satisfaction(@Nullable Satisfaction said) {
            return said == null ? Cell.of("") : badge(new Badge(said.tone(), "Satisfaction." + said));
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

        private static Cell money(@Nullable BigDecimal amount) {
            return new Cell("num", null, Words.money(amount), null, amount == null ? null : Words.plain(amount));
        }
    }
}
