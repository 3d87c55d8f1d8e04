package org.shishi.sheet.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.ColumnHeading;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.UnitSaid;

/** Knows the headings that counties give their columns: those of the ledger, of published tables, and near relatives. */
public final class HeadingWords {

    private static final int LONGEST = 60;
    private static final Map<String, LedgerField> WORDS = new HashMap<>();
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕");
    private static final Pattern PERIOD_PLAN =
            Pattern.compile("(?:(?:第?[一二三四1-4]季度|\\d{1,2}月份?|月度|季度|本月|当月|本期|上半年|下半年)(?:工作)?(?:计划|目标|任务))");

    private static final Pattern TIME =
            Pattern.compile("((?:(?:\\d{4}|\\d{2}|今|本|当|明)年)?(?:第?[一二三四1-4]季度|[Qq][1-4]|[上下]半年"
                    + "|\\d{1,2}月?[-~至到—]\\d{1,2}月份?|\\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?)(?:[底末])?(?:前)?)"
                    + "(?:工作|进度|推进)?(?:计划|安排|目标|任务|节点|内容)?");

    /** What exports compute on the day they are made. */
    private static final Set<String> COMPUTED = Set.of("进度评价", "红黄绿灯", "序时进度", "测评结果");

    static {
        for (var field : LedgerField.values()) {
            if (field.column() != null) {
                WORDS.put(field.column().title(), field);
            }
            field.synonyms().forEach(heading -> WORDS.put(heading, field));
        }
    }

    private HeadingWords() {}

    /** The field of a heading; one that stands below a group has none by itself. */
    public static Optional<LedgerField> field(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(heading);
        var field = WORDS.get(plain);
        return field == null && PERIOD_PLAN.matcher(plain).matches()
                ? Optional.of(LedgerField.PERIOD_PLAN)
                : Optional.ofNullable(field);
    }

    /** Whether a heading is the very name of that field, and no other word for it. */
    static boolean isNameOf(@Nullable LedgerField field, String heading) {
        return heading.length() <= LONGEST
                && field != null
                && field.column() != null
                && field.column().title().equals(plain(heading));
    }

    /** The time that a heading is, where it is one: 一季度, 3月底前, 第二季度目标. */
    static Optional<String> time(String heading) {
        var match = TIME.matcher(SheetText.withoutSpaces(plain(heading)));
        return heading.length() <= LONGEST && match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Whether the program itself writes such a column and reads it nowhere. */
    public static boolean isComputed(String heading) {
        return COMPUTED.contains(plain(heading));
    }

    private static String plain(String heading) {
        return BRACKET.matcher(UnitSaid.withoutUnit(heading))
                .replaceAll(aside ->
                        ColumnHeading.isOfOtherTime(aside.group()) ? Matcher.quoteReplacement(aside.group()) : "")
                .replaceAll("[:*]+$", "");
    }
}
