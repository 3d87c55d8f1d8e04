package org.shishi.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.Milestone;
import org.shishi.sheet.ledger.LedgerField;

/** What was made of a sheet, by its row numbers. */
record TriedSheet(ImportResult result) {

    /** Of a sheet of the demo's year as of its report, with answers such as {@code project.2:new}. */
    static TriedSheet of(LedgerImports imports, String csv, String... answers) {
        var setup = new ImportSetup(null, null, 2023, ImportFixtures.REPORT, Map.of(), false, null, said(answers));
        var file = new Upload("台账.csv", csv.getBytes(StandardCharsets.UTF_8));
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
    }

    /** Answers by their questions. */
    static Map<String, String> said(String... answers) {
        return Stream.of(answers)
                .map(answer -> answer.split(":"))
                .collect(Collectors.toMap(answer -> answer[0], answer -> answer[1]));
    }

    ImportRow row(int number) {
        return result.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    Object value(int row, String field) {
        return row(row).values().get(field);
    }

    /** The values of one field, row by row from the first project on; the code of its error where it has none. */
    List<Object> values(String field) {
        return projects()
                .map(row -> Optional.ofNullable(row.values().get(field))
                        .orElseGet(() -> row.notes().stream()
                                .filter(Note::error)
                                .map(note -> (Object) note.code())
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    Stream<ImportRow> projects() {
        return result.rows().stream().filter(row -> row.outcome() != null);
    }

    List<String> asked() {
        return result.view().recognition().questions().stream()
                .filter(Question::open)
                .map(Question::key)
                .toList();
    }

    List<String> said() {
        return result.view().recognition().notes().stream().map(Note::code).toList();
    }

    List<String> said(int row) {
        return row(row).notes().stream().map(Note::code).toList();
    }

    Map<LedgerField, String> columns() {
        return result.view().recognition().columns().stream()
                .filter(column -> column.field() != null)
                .collect(Collectors.toMap(Recognition.Column::field, Recognition.Column::letter));
    }

    Question question(String key) {
        return result.view().recognition().questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<String> note(String code) {
        return result.view().recognition().notes().stream()
                .filter(note -> note.code().equals(code))
                .flatMap(note -> note.args().stream())
                .map(NoteText::text)
                .toList();
    }

    /** What each note of that kind says, its values behind one another. */
    List<String> notes(String code) {
        return result.view().recognition().notes().stream()
                .filter(note -> note.code().equals(code))
                .map(note -> note.args().stream().map(NoteText::text).collect(Collectors.joining(": ")))
                .toList();
    }

    List<String> days(int row) {
        return ((List<?>) row(row).values().get("milestones"))
                .stream().map(step -> ((Milestone) step).plannedOn().toString()).toList();
    }
}
