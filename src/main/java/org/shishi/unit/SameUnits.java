package org.shishi.unit;

import java.util.List;
import java.util.Optional;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;

/** Asks of a name that the directory has not got whether it is a unit that is there, where other sheets would read it as one. */
final class SameUnits {

    private static final String KEY = "same.";
    private static final String SAME = "unit.same.yes";
    private static final String OTHER = "unit.same.no";

    private final UnitDirectory directory;
    private final SheetAsking asking;

    SameUnits(UnitDirectory directory, SheetAsking asking) {
        this.directory = directory;
        this.asking = asking;
    }

    /**
     * The name of the unit that is meant, or the one that is written where it is a new one's.
     *
     * @param shorter what the sheet calls it for short; empty where it says nothing
     */
    String meant(String written, String shorter) {
        return directory
                .name(written)
                .or(() -> directory.abbreviated(written))
                .or(() -> shorter.isEmpty()
                        ? Optional.empty()
                        : directory.name(shorter).or(() -> directory.abbreviated(shorter)))
                .filter(name -> !WrittenText.alike(name).equals(WrittenText.alike(written)))
                .filter(name -> isSame(written, name))
                .orElse(written);
    }

    private boolean isSame(String written, String name) {
        return asking.word(
                        KEY + WrittenText.alike(written),
                        List.of(SAME, OTHER),
                        "unit.same.question",
                        Shortened.text(written),
                        name)
                .filter(SAME::equals)
                .isPresent();
    }
}
