package org.shishi.sheet.shape;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/** Finds what words say of a table's own rows: 合计：1200万元, 教育类（2项）, 共12笔. */
public final class WrittenSums {

    private static final String AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)?)(百|千)?(万|亿)?元";
    private static final Pattern ANY = Pattern.compile(AMOUNT);
    private static final Pattern OF_TITLE =
            Pattern.compile("(?:合计|总计|共计|总投资|总金额|金额总计|资金总额|总额)(?:额|约|共|为|计|:)*" + AMOUNT);
    private static final String COUNTED = "(\\d{1,5})(?:个|项|件|条|笔|户|家|人|处)";
    private static final Pattern COUNT = Pattern.compile("[(共计:]" + COUNTED);
    private static final Pattern COUNT_OF_TITLE = Pattern.compile("共(?:计|有)?" + COUNTED + "(?!次)");

    private WrittenSums() {}

    /** The amount that a total or the heading of a group has beside its words, in 万元. */
    public static Optional<BigDecimal> amount(String words) {
        return first(ANY, words).map(WrittenSums::inTenThousands);
    }

    /** How many rows they say that there are. */
    public static Optional<Integer> count(String words) {
        return first(COUNT, words).map(match -> Integer.valueOf(match.group(1)));
    }

    /** The amount that a title says of the whole table, in 万元. */
    public static Optional<BigDecimal> amountOfTitle(String title) {
        return first(OF_TITLE, title).map(WrittenSums::inTenThousands);
    }

    public static Optional<Integer> countOfTitle(String title) {
        return first(COUNT_OF_TITLE, title).map(match -> Integer.valueOf(match.group(1)));
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(WrittenText.folded(text).replaceAll("\\s+", ""))
                .results()
                .findFirst();
    }

    private static BigDecimal inTenThousands(MatchResult match) {
        var number = new BigDecimal(match.group(1).replace(",", ""));
        int places = "亿".equals(match.group(3)) ? 4 : "万".equals(match.group(3)) ? 0 : -4;
        int more = "千".equals(match.group(2)) ? 3 : "百".equals(match.group(2)) ? 2 : 0;
        return number.movePointRight(places + more);
    }
}
