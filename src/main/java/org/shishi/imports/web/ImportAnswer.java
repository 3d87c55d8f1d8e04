package org.shishi.imports.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.background.WorkProgress;
import org.shishi.imports.ImportRow;
import org.shishi.imports.ImportView;
import org.shishi.imports.Note;
import org.shishi.imports.NoteText;
import org.shishi.imports.Question;
import org.shishi.imports.Recognition;
import org.shishi.imports.RowCounts;

/**
 * One import as the API tells it.
 *
 * @param id none for a dry run, and when rows with errors stopped it
 * @param rows the rows that are projects
 * @param failure why nothing was written, if so
 * @param progress while it is worked on behind the page
 * @param otherRows titles, headings, sums and notes of the sheet
 */
record ImportAnswer(
        @Nullable Long id,
        String kind,
        String state,
        String filename,
        @Nullable OffsetDateTime uploadedAt,
        @Nullable String failure,
        @Nullable WorkProgress progress,
        Recognised recognised,
        Totals counts,
        List<Row> rows,
        List<OtherRow> otherRows) {

    record Recognised(
            List<String> sheets,
            String sheet,
            int headerRow,
            int lastHeaderRow,
            int planYear,
            LocalDate asOf,
            List<Mapping> mapping,
            List<Message> messages,
            List<Asked> questions) {}

    /**
     * Something that the sheet leaves open; sent again with {@code answer=key:choice}, or with {@code column=} for a column.
     *
     * @param all every row or word that it is about, where the message names only the first ones
     * @param answer none while it is open
     * @param each the rows that may be answered by themselves; those that are not go as the whole
     */
    record Asked(
            String key,
            String message,
            List<String> all,
            List<String> choices,
            @Nullable String answer,
            List<Asked> each) {

        static Asked of(Question asked, ImportWords said) {
            return new Asked(
                    asked.key(),
                    said.text(asked.asked()),
                    asked.all(),
                    asked.choices(),
                    asked.answer(),
                    asked.each().stream().map(row -> of(row, said)).toList());
        }
    }

    /** @param field none where nothing is read from the column */
    record Mapping(
            String column,
            @Nullable String group,
            String heading,
            @Nullable String field) {}

    record Totals(@JsonProperty("new") int fresh, int changed, int unchanged, int error) {}

    record Row(
            int number,
            String outcome,
            String code,
            String title,
            Map<String, Object> values,
            List<Change> changes,
            List<Message> messages) {}

    record Change(
            String field, @Nullable String from, @Nullable String to) {}

    /** @param severity {@code error} keeps the row out, {@code notice} is told */
    record Message(@Nullable String cell, String severity, String code, String message) {}

    record OtherRow(int number, String kind, String text, List<Message> messages) {}

    static ImportAnswer of(ImportView it, List<ImportRow> rows, ImportWords said) {
        return new ImportAnswer(
                it.id(),
                "ledger",
                lower(it.state()),
                it.filename(),
                it.uploadedAt(),
                it.failure() == null ? null : said.text(it.failure()),
                it.progress(),
                recognised(it.recognition(), said),
                totals(it.counts()),
                rows.stream()
                        .filter(row -> row.outcome() != null)
                        .map(row -> row(row, said))
                        .toList(),
                rows.stream()
                        .filter(row -> row.outcome() == null)
                        .map(row ->
                                new OtherRow(row.number(), lower(row.kind()), row.text(), messages(row.notes(), said)))
                        .toList());
    }

    private static Recognised recognised(Recognition found, ImportWords said) {
        return new Recognised(
                found.sheets(),
                found.sheet(),
                found.headerRow(),
                found.lastHeaderRow(),
                found.planYear(),
                found.asOf(),
                found.columns().stream()
                        .map(column -> new Mapping(
                                column.letter(),
                                column.group(),
                                column.heading(),
                                column.field() == null ? null : camel(column.field())))
                        .toList(),
                messages(found.notes(), said),
                found.questions().stream().map(asked -> Asked.of(asked, said)).toList());
    }

    private static Totals totals(RowCounts counts) {
        return new Totals(counts.newRows(), counts.changed(), counts.unchanged(), counts.errors());
    }

    private static Row row(ImportRow row, ImportWords said) {
        return new Row(
                row.number(),
                row.outcome() == null ? "" : lower(row.outcome()),
                row.code(),
                row.title(),
                row.values(),
                row.changes().stream()
                        .map(change -> new Change(camel(change.field()), plain(change.from()), plain(change.to())))
                        .toList(),
                messages(row.notes(), said));
    }

    private static List<Message> messages(List<Note> notes, ImportWords said) {
        return notes.stream()
                .map(note -> new Message(note.ref(), note.error() ? "error" : "notice", note.code(), said.text(note)))
                .toList();
    }

    /** The word itself for programs: COMPLETED and not 已完工. */
    private static @Nullable String plain(@Nullable NoteText word) {
        return word == null
                ? null
                : word.key() ? word.text().substring(word.text().indexOf('.') + 1) : word.text();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String camel(Enum<?> word) {
        var parts = lower(word).split("_");
        var name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return name.toString();
    }
}
