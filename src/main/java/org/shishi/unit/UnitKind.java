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

    /** What offices that are of a kind of their own are called. */
    private static final Map<UnitKind, Pattern> NAMED = Map.of(
            COUNTY_OFFICE, Pattern.compile("(?:(?:^|[县区市旗州])人民政府|[县区市旗州]政府|^政府|[县区市旗州]府|^府)办(?:公室)?$"),
            INSPECTION_OFFICE, Pattern.compile("督查(?:室|办|办公室|局|考核办|考核中心)$"),
            CONGRESS, Pattern.compile("(?:人大|人民代表大会)(?:常委会|常务委员会)?(?:办|办公室|机关)?$|人大.{0,12}(?:委|委员会|工委|办)$"),
            CPPCC, Pattern.compile("政协(?:委员会)?(?:办|办公室|机关)?$|政治协商会议.{0,12}$"),
            DISCIPLINE, Pattern.compile("(?:纪委|监委|纪检监察委|纪律检查委员会|监察委员会)(?:监委)?(?:办|办公室|机关)?$"),
            FINANCE, Pattern.compile("财政局$"));

    private static final Pattern OF_TOWNSHIP = Pattern.compile("[镇乡]|街道");

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

    /** The kind that a name tells, of an office of the county that has one of its own: 财政局. */
    static Optional<UnitKind> named(String name) {
        return Arrays.stream(values())
                .filter(NAMED::containsKey)
                .filter(kind -> NAMED.get(kind).matcher(name).find()
                        && !OF_TOWNSHIP.matcher(name).find())
                .findFirst();
    }

    public static Optional<UnitKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word.strip()))
                .findFirst();
    }
}
