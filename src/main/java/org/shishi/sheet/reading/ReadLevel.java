package org.shishi.sheet.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;

/** Reads the level of a project from its own column, from a remark, or from a table's title. */
public final class ReadLevel {

    private static final Map<String, LedgerLevel> WORDS = Map.ofEntries(
            Map.entry("省", LedgerLevel.PROVINCIAL),
            Map.entry("市", LedgerLevel.MUNICIPAL),
            Map.entry("县", LedgerLevel.COUNTY),
            Map.entry("区", LedgerLevel.COUNTY),
            Map.entry("乡镇", LedgerLevel.TOWNSHIP),
            Map.entry("镇", LedgerLevel.TOWNSHIP),
            Map.entry("乡", LedgerLevel.TOWNSHIP),
            Map.entry("镇街", LedgerLevel.TOWNSHIP),
            Map.entry("街道", LedgerLevel.TOWNSHIP),
            Map.entry("县(市、区)", LedgerLevel.COUNTY),
            Map.entry("乡镇(街道)", LedgerLevel.TOWNSHIP));
    private static final String WORD = "(县\\(市、区\\)|省|市|县|区|乡镇\\(街道\\)|乡镇|镇街|街道|镇|乡)";
    private static final Pattern OWN = Pattern.compile(WORD + "(?:级|政府)?(?:项目|民生实事(?:项目)?)?");
    private static final Pattern MENTIONED = Pattern.compile(WORD + "(?:级|委|政府)(?=.{0,8}(?:实事|项目)|$)");

    /** 省、市民生实事, 省市县三级: several at once, which one can't be told. */
    private static final Pattern SEVERAL = Pattern.compile("[省市县区][、和/]?[省市县区](?:级|[两二三四]级|民|政府)");

    private static final List<String> POSSIBLE = List.of("省级", "市级", "县级", "乡镇级");

    private ReadLevel() {}

    public static Reading<LedgerLevel> of(Cell cell) {
        return Reading.<LedgerLevel>ofNoValue(cell).orElseGet(() -> {
            var match = OWN.matcher(SheetText.withoutSpaces(cell.text()));
            return match.matches()
                    ? Reading.of(level(match.group(1)), cell.text())
                    : Reading.unread(cell.text(), "sheet.level.unread", cell.text(), POSSIBLE);
        });
    }

    /** The level that a text names and nothing else: 省级, 县民生实事, 级别:市级, 列入市级民生实事. */
    public static Optional<LedgerLevel> alone(String text) {
        var own = OWN.matcher(SheetText.withoutSpaces(text).replaceFirst("^(?:(?:项目)?级别:|已?列入|属于?|为)", ""));
        return own.matches() ? Optional.of(level(own.group(1))) : Optional.empty();
    }

    /** The level that a title mentions, if it mentions exactly one: 省级民生实事, 省政府民生实事. */
    public static Optional<LedgerLevel> mentioned(String text) {
        var found = EnumSet.noneOf(LedgerLevel.class);
        var plain = SheetText.withoutSpaces(text);
        var own = OWN.matcher(plain);
        if (own.matches()) {
            return Optional.of(level(own.group(1)));
        }
        if (SEVERAL.matcher(plain).find()) {
            return Optional.empty();
        }
        var match = MENTIONED.matcher(plain);
        while (match.find()) {
            found.add(level(match.group(1)));
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static LedgerLevel level(@Nullable String word) {
        var level = word == null ? null : WORDS.get(word);
        if (level == null) {
            throw new IllegalArgumentException("no level " + word);
        }
        return level;
    }
}
