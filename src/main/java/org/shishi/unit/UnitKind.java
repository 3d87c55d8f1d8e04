package org.shishi.unit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Set<String> TOWNSHIPS = Set.of("乡镇", "镇街", "乡镇街道", "乡镇(街道)");
    private static final Pattern AS_OFFICE = Pattern.compile("(?:办事处|人民政府|政府)$");
    private static final Map<String, UnitKind> OTHERWISE = Map.ofEntries(
            Map.entry("县政府办", COUNTY_OFFICE),
            Map.entry("政府办", COUNTY_OFFICE),
            Map.entry("督查室", INSPECTION_OFFICE),
            Map.entry("县人大", CONGRESS),
            Map.entry("县政协", CPPCC),
            Map.entry("县纪委", DISCIPLINE),
            Map.entry("财政局", FINANCE),
            Map.entry("县级部门", DEPARTMENT),
            Map.entry("县直部门", DEPARTMENT),
            Map.entry("县直单位", DEPARTMENT),
            Map.entry("政府部门", DEPARTMENT),
            Map.entry("街道办事处", STREET));

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

    /** As offices write it too: 县直部门 is a 部门, and of 乡镇 the unit's name says which it is. */
    static Optional<UnitKind> ofWord(String word, String name) {
        var written = word.strip();
        var known = ofWord(written);
        if (known.isPresent()) {
            return known;
        }
        if (TOWNSHIPS.contains(written)) {
            return Arrays.stream(values())
                    .filter(UnitKind::isTownship)
                    .filter(kind -> AS_OFFICE.matcher(name).replaceFirst("").endsWith(kind.word))
                    .findFirst();
        }
        return Optional.ofNullable(OTHERWISE.get(written));
    }

    public static Optional<UnitKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word.strip()))
                .findFirst();
    }
}
