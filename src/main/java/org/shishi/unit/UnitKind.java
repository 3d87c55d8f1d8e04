package org.shishi.unit;

import java.util.Arrays;
import java.util.Optional;

/** What sort of body a unit is, with the word that the county's sheets use for it. */
public enum UnitKind {
    COUNTY_OFFICE("县府办"),
    INSPECTION_OFFICE("督查"),
    CONGRESS("人大"),
    CPPCC("政协"),
    DISCIPLINE("纪委"),
    FINANCE("财政"),
    DEPARTMENT("部门"),
    STREET("街道"),
    TOWN("镇"),
    RURAL_TOWNSHIP("乡");

    private final String word;

    UnitKind(String word) {
        this.word = word;
    }

    /** The word in sheets, in and out. */
    public String word() {
        return word;
    }

    /** Whether it is one of the 乡镇(街道), which "every township" means. */
    public boolean isTownship() {
        return this == STREET || this == TOWN || this == RURAL_TOWNSHIP;
    }

    public static Optional<UnitKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word.strip()))
                .findFirst();
    }
}
