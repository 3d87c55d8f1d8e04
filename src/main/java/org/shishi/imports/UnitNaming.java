package org.shishi.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shishi.unit.UnitDirectory;

/** Reads the names of units as a sheet writes them; what may be short for one (住建局) is asked about once for the sheet. */
final class UnitNaming {

    private static final int SHOWN = 5;

    private final UnitDirectory units;
    private final SheetAnswers answers;
    private final Map<String, String> meant = new LinkedHashMap<>();

    UnitNaming(UnitDirectory units, SheetAnswers answers) {
        this.units = units;
        this.answers = answers;
    }

    UnitDirectory directory() {
        return units;
    }

    /** The directory's name; what is not in it stays as written, for the ledger to refuse by name. */
    String known(String written, String ref, Consumer<Note> notes) {
        var name = units.name(written).or(() -> abbreviated(written)).orElse(written);
        if (!name.equals(written)) {
            notes.accept(Note.notice(ref, "imports.unit.read-as", written, name));
        }
        return name;
    }

    private Optional<String> abbreviated(String written) {
        var name = units.abbreviated(written);
        name.ifPresent(full -> meant.put(written, full));
        return answers.leavesUnits() ? Optional.empty() : name; // what is still asked is no error
    }

    /** What the rows that were seen leave open. */
    Optional<Question> question() {
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var some = meant.entrySet().stream()
                .limit(SHOWN)
                .map(name -> name.getKey() + " → " + name.getValue())
                .toList();
        return Optional.of(Question.of(
                Question.UNITS,
                "imports.question.units",
                List.of(Question.TAKE, Question.LEAVE),
                answers.to(Question.UNITS),
                meant.size(),
                some));
    }
}
