package org.shishi.sheet.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.UnitSaid;

/** Knows the headings that counties give their columns: those of the ledger, of published tables, and near relatives. */
public final class HeadingWords {

    private static final int LONGEST = 60;
    private static final Map<String, LedgerField> WORDS = new HashMap<>();
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕");
    private static final Pattern PERIOD_PLAN =
            Pattern.compile("(?:(?:第?[一二三四1-4]季度|\\d{1,2}月份?|月度|季度|本月|当月|本期|上半年|下半年)(?:工作)?(?:计划|目标|任务))");

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

    /** The field of a heading, alone or together with the group above it. */
    public static Optional<LedgerField> field(@Nullable String group, String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(heading);
        var field = group == null || group.length() > LONGEST ? null : WORDS.get(plain(group) + plain);
        if (field == null) {
            field = WORDS.get(plain);
        }
        return field == null && PERIOD_PLAN.matcher(plain).matches()
                ? Optional.of(LedgerField.PERIOD_PLAN)
                : Optional.ofNullable(field);
    }

    /** Whether the program itself writes such a column and reads it nowhere. */
    public static boolean isComputed(String heading) {
        return COMPUTED.contains(plain(heading));
    }

    private static String plain(String heading) {
        return BRACKET.matcher(UnitSaid.withoutUnit(heading)).replaceAll("").replaceAll("[:*]+$", "");
    }
}
