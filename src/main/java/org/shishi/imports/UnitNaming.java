package org.shishi.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shishi.unit.UnitDirectory;

/**
 * Reads the names of units as a sheet writes them. What may be short for one (住建局) is asked about once for the sheet, what is no
 * unit's name once for each name.
 */
final class UnitNaming {

    /** Questions of names at once; the others follow when these are answered. */
    private static final int ASKED = 40;

    private final UnitDirectory units;
    private final SheetAnswers answers;
    private final Map<String, String> meant = new LinkedHashMap<>();
    private final Map<String, List<Unknown>> unknown = new LinkedHashMap<>();

    UnitNaming(UnitDirectory units, SheetAnswers answers) {
        this.units = units;
        this.answers = answers;
    }

    /**
     * The unit that a cell names.
     *
     * @param name the directory's; as written while nobody has said which unit it is
     * @param open whether that is still asked
     * @param left whether its rows were said to be left out
     */
    record Meant(String name, boolean open, boolean left) {}

    private record Unknown(String written, String ref) {}

    UnitDirectory directory() {
        return units;
    }

    /** What is not in the directory stays as written; for the ledger to refuse by name where it can't be asked about. */
    Meant of(String written, String ref, Consumer<Note> notes) {
        var name = units.name(written);
        var full = name.isPresent() || answers.leavesUnits() ? name : units.abbreviated(written);
        if (full.isEmpty()) {
            return Question.unit(written)
                    .map(key -> named(key, written, ref, notes))
                    .orElseGet(() -> new Meant(written, false, false));
        }
        if (name.isEmpty()) {
            meant.put(written, full.get());
        }
        boolean asked = name.isEmpty() && answers.to(Question.UNITS) == null;
        return asked ? new Meant(full.get(), false, false) : readAs(full.get(), written, ref, notes);
    }

    private static Meant readAs(String name, String written, String ref, Consumer<Note> notes) {
        if (!name.equals(written)) {
            notes.accept(Note.notice(ref, "imports.unit.read-as", written, name));
        }
        return new Meant(name, false, false);
    }

    private Meant named(String key, String written, String ref, Consumer<Note> notes) {
        unknown.computeIfAbsent(key, k -> new ArrayList<>()).add(new Unknown(written, ref));
        var answer = answer(key);
        if (answer.isEmpty() || answer.get().equals(Question.LEAVE)) {
            return new Meant(written, answer.isEmpty(), answer.isPresent());
        }
        return readAs(answer.get(), written, ref, notes);
    }

    private Optional<String> answer(String key) {
        return Optional.ofNullable(answers.to(key))
                .flatMap(said -> said.equals(Question.LEAVE) ? Optional.of(said) : units.name(said));
    }

    /** What the rows that were seen leave open. */
    List<Question> questions() {
        var open =
                unknown.keySet().stream().filter(key -> answer(key).isEmpty()).limit(ASKED);
        var said = unknown.keySet().stream().filter(key -> answer(key).isPresent());
        return Stream.of(abbreviations().stream(), open.map(this::which), said.map(this::which))
                .flatMap(questions -> questions)
                .toList();
    }

    private Question which(String key) {
        var cells = unknown.getOrDefault(key, List.of());
        var written = cells.get(0).written();
        var refs = cells.stream().map(Unknown::ref).distinct().toList();
        return Question.of(
                key,
                "imports.question.unit-name",
                Stream.concat(units.nearFirst(written).stream(), Stream.of(Question.LEAVE))
                        .toList(),
                answer(key).orElse(null),
                written,
                refs.size(),
                Question.named(refs));
    }

    private Optional<Question> abbreviations() {
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var all = meant.entrySet().stream()
                .map(name -> name.getKey() + " → " + name.getValue())
                .toList();
        return Optional.of(Question.of(
                Question.UNITS,
                "imports.question.units",
                List.of(Question.TAKE, Question.LEAVE),
                answers.to(Question.UNITS),
                meant.size(),
                all));
    }
}
