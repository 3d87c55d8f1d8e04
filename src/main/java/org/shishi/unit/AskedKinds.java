package org.shishi.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;

/** Asks once for each word that offices use for a sort of body (事业单位, 政府工作部门) which of the directory's it is. */
record AskedKinds(SheetAsking asking) {

    private static final String KEY = "kind.";
    private static final String OWN = "own-kind.";

    /** None for a blank cell, and while it is to be said. */
    Optional<UnitKind> of(String word, String name) {
        var known = UnitKind.ofWord(word, name);
        return known.isPresent() || word.isBlank()
                ? known
                : asking.word(
                                KEY + WrittenText.alike(word).replace(':', '：'),
                                Stream.of(UnitKind.values())
                                        .map(AskedKinds::key)
                                        .toList(),
                                "unit.kind.question",
                                Shortened.text(word),
                                Shortened.text(name),
                                Stream.of(UnitKind.values()).map(UnitKind::word).collect(Collectors.joining("、")))
                        .flatMap(said -> Stream.of(UnitKind.values())
                                .filter(kind -> key(kind).equals(said))
                                .findFirst());
    }

    /**
     * An office that has a kind of its own (财政局) is no department because all of the sheet are called so: that is asked.
     *
     * @param before what the unit is already; a department that was one stays so unasked
     */
    Optional<UnitKind> own(UnitKind read, String name, @Nullable UnitKind before) {
        var own = UnitKind.named(name);
        if (read != UnitKind.DEPARTMENT || before == UnitKind.DEPARTMENT || own.isEmpty()) {
            return Optional.of(read);
        }
        var choices = List.of(own.get(), UnitKind.DEPARTMENT);
        var key = OWN + WrittenText.alike(name).replace(':', '：');
        return asking.word(
                        key,
                        choices.stream().map(AskedKinds::key).toList(),
                        "unit.kind.own.question",
                        Shortened.text(name),
                        own.get().word())
                .flatMap(said ->
                        choices.stream().filter(kind -> key(kind).equals(said)).findFirst());
    }

    private static String key(UnitKind kind) {
        return "UnitKind." + kind.name();
    }
}
