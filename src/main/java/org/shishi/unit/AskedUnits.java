package org.shishi.unit;

import java.util.Optional;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;

/** Finds the units that a sheet names, and asks which ones are meant by names that the directory has not got. */
public final class AskedUnits {

    private static final String UNIT = "unit.";

    private final UnitDirectory directory;
    private final SheetAsking asking;

    public AskedUnits(UnitDirectory directory, SheetAsking asking) {
        this.directory = directory;
        this.asking = asking;
    }

    /** The unit of that name, or the one that somebody has said is meant. */
    public Optional<UnitView> find(String written) {
        return directory
                .find(written)
                .or(() -> asking.name(
                                UNIT + WrittenText.alike(written),
                                directory.nearFirst(written),
                                "sheet.question.unit",
                                WrittenText.clean(written).strip())
                        .flatMap(directory::find));
    }

    /** The unit that somebody has said is meant by a name that the directory has not got. */
    public Optional<UnitView> said(String written) {
        return directory.find(written).isPresent() ? Optional.empty() : find(written);
    }

    public UnitDirectory directory() {
        return directory;
    }
}
