package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.Milestone;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The five published tables, value by value as their county would expect them: each is written down beside its table. */
@WholeApplication
class PublishedTablesValuesTests {

    @Autowired
    LedgerImports imports;

    @ParameterizedTest
    @ValueSource(strings = {"B", "C", "E", "F", "J"})
    void everyValueIsReadAsTheCountyMeansIt(String letter) throws IOException {
        var setup = new ImportSetup(null, null, null, null, Map.of(), true, Level.COUNTY, Map.of());
        var tried = imports.tryOut(Actor.SYSTEM, ImportFixtures.published(letter), setup);
        var expected = new ClassPathResource("published-tables/" + letter + ".values.txt")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(said(tried)).isEqualTo(expected);
    }

    private static String said(ImportResult tried) {
        var found = tried.view().recognition();
        var head = Stream.of(
                "year " + found.planYear(),
                "header " + found.headerRow(),
                "columns "
                        + found.columns().stream()
                                .map(column -> column.letter() + "=" + column.field())
                                .collect(Collectors.joining(" ")),
                "asked "
                        + found.questions().stream()
                                .map(PublishedTablesValuesTests::question)
                                .collect(Collectors.joining("; ")),
                "told "
                        + found.notes().stream()
                                .map(PublishedTablesValuesTests::note)
                                .collect(Collectors.joining("; ")));
        var rows = tried.rows().stream().flatMap(row -> Stream.concat(Stream.of(""), row(row).stream()));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Without the code, which is the next free one. */
    private static List<String> row(ImportRow row) {
        var title = "%d %s%s".formatted(row.number(), row.kind(), row.outcome() == null ? "" : " " + row.outcome());
        if (row.outcome() == null) {
            return List.of(title + " " + row.text());
        }
        var values = new TreeMap<>(row.values())
                .entrySet().stream()
                        .filter(value -> !value.getKey().equals("code"))
                        .map(value -> "  " + value.getKey() + ": " + text(value.getValue()));
        var notes = row.notes().stream().map(note -> "  - " + note(note));
        return Stream.of(Stream.of(title), values, notes).flatMap(s -> s).toList();
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PublishedTablesValuesTests::text).collect(Collectors.joining(" | "));
        }
        return value instanceof Milestone step
                ? step.plannedOn() + " " + step.weight() + "% " + step.name()
                : value.toString().replace("\n", "⏎");
    }

    private static String question(Question question) {
        return question.parts()
                .map(part -> part.key() + " (" + words(part.asked().args()) + ")")
                .collect(Collectors.joining(" | "));
    }

    private static String note(Note note) {
        return (note.ref() == null ? "" : note.ref() + " ") + (note.error() ? "! " : "") + note.code() + " ("
                + (note.code().equals("imports.code.given") ? "…" : words(note.args())) + ")";
    }

    private static String words(List<NoteText> args) {
        return args.stream()
                .map(NoteText::text)
                .map(text -> text.replace("\n", "⏎"))
                .collect(Collectors.joining(", "));
    }
}
