package org.shishi.imports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.ImportRow;
import org.shishi.project.entry.RowComparison.Outcome;

/** One row of a sheet, every word of it ready to be shown. */
record RowView(
        int number,
        String code,
        String title,
        String outcome,
        String tone,
        boolean fresh,
        List<ChangeView> changes,
        List<NoteView> notes) {

    record ChangeView(String field, String from, String to) {}

    record NoteView(@Nullable String ref, String text, boolean error) {}

    static RowView of(ImportRow row, ImportWords said) {
        var outcome = row.outcome();
        return new RowView(
                row.number(),
                row.code(),
                row.title(),
                outcome == null ? said.key("RowKind." + row.kind()) : said.key("ImportOutcome." + outcome),
                tone(outcome),
                outcome == Outcome.NEW,
                row.changes().stream().map(change -> change(change, said)).toList(),
                row.notes().stream()
                        .map(note -> new NoteView(note.ref(), said.text(note), note.error()))
                        .toList());
    }

    private static ChangeView change(ImportRow.Change change, ImportWords said) {
        return new ChangeView(
                said.key("Field." + change.field().name()), said.text(change.from()), said.text(change.to()));
    }

    private static String tone(@Nullable Outcome outcome) {
        if (outcome == null) {
            return "off";
        }
        return switch (outcome) {
            case NEW -> "good";
            case CHANGED -> "busy";
            case UNCHANGED -> "idle";
            case ERROR -> "late";
        };
    }
}
