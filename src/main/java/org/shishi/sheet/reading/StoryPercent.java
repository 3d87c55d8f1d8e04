package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.shared.WrittenText;

/**
 * Finds what a text about progress says of the whole in percent (已完成60%, 已完成九成), or in words that mean all or nothing of it
 * (已全面完工, 尚未开工), to be held against the number beside it. Money spent, a part of the works, what was before and what is to be
 * are none of that.
 */
public final class StoryPercent {

    private static final String DIGIT = "[一二三四五六七八九]";

    /** Words of which a number that follows is the share of the whole. */
    private static final String RATE = "(?:(?:完工|完成|竣工|进度)(?:率|比例|度|百分比)|(?<=形象|工程|施工|总体|整体|累计|建设)进度|(?<=总)进度)";

    private static final Pattern SAID = Pattern.compile("(?<=^|[,。;、:(\\s])"
            + "((?:目前|现|截至[^,。;、:(]{0,12}?|本期|该?项目|工程|总体|整体|累计|综合|形象|建设|施工|总?进度|约|已|共|均)*"
            + "(?:(?:完成|达到?|为|推进[至到]|完成[至到])了?|" + RATE + "(?:为|是|达到?|:)*)"
            + "(?:约|近)?(?:总?(?:工程)?(?:量|任务|进度|建设任务)的?)?"
            + "(\\d{1,3}(?:\\.\\d{1,4})?%|[1-9]/\\d{1,2}(?![\\d./月])|" + DIGIT + "成" + DIGIT
            + "?|百分之(?:百|(?=[一二三四五六七八九十])" + DIGIT + "?十?" + DIGIT
            + "?)|" + DIGIT
            + "分之" + DIGIT
            + "|一半))(?!以)");

    /** A share that stands alone is one of the whole: 八成左右. */
    private static final Pattern ALONE = Pattern.compile("(?<=^|[,。;、(\\s])((?:已|大?约|近)*(" + DIGIT + "成" + DIGIT + "?|"
            + DIGIT + "分之" + DIGIT + "|一半))(?:左右)?(?=$|[,。;、)])");

    private static final Pattern NOT_BEGUN =
            Pattern.compile("(?<=^|[,。;、:(])(?:目前|现|至今|截至[^,。;、:(]{0,12}?|该|本|项目|工程|还|均|都)*"
                    + "(?:尚未|仍未|还未|未|没有|还没有?|尚没有)(?:正式|全面|实质性?|能|动)*(?:开工|动工|启动|进场|施工)(?:建设|施工)?(?=$|[,。;、:)])");

    private static final String DIGITS = "一二三四五六七八九";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = BigDecimal.ONE;
    private static final BigDecimal ROUGHLY = BigDecimal.valueOf(5);

    private StoryPercent() {}

    /** The last words that say another percentage; empty where some say this one, within a point, or five where it is about. */
    public static Optional<FigureCheck.Found> contradicting(String text, BigDecimal percent) {
        var plain = WrittenText.folded(text);
        List<MatchResult> said = Stream.of(SAID, ALONE)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .sorted(Comparator.comparing(MatchResult::start))
                .toList();
        return said.stream().anyMatch(one -> agrees(one, percent))
                ? Optional.empty()
                : said.stream()
                        .reduce((one, next) -> next)
                        .map(one -> new FigureCheck.Found(one.group(1), percent(one.group(2))));
    }

    /** Words by which all of it is done although the number says less, or nothing is begun although it says more than nothing. */
    public static Optional<FigureCheck.Found> wordsAgainst(String text, BigDecimal percent) {
        if (percent.compareTo(WHOLE) < 0) {
            var finished = ReadProgress.finishedWords(text);
            if (finished.isPresent()) {
                return finished.map(words -> new FigureCheck.Found(words, WHOLE));
            }
        }
        return percent.signum() > 0
                ? notBegun(text).map(words -> new FigureCheck.Found(words, BigDecimal.ZERO))
                : Optional.empty();
    }

    /** That nothing of the whole is begun; 二期尚未开工 says that of a part. */
    public static Optional<String> notBegun(String text) {
        return WholeClaim.sentences(text).stream()
                .map(sentence -> String.join(",", sentence.clauses()))
                .filter(sentence -> !WholeClaim.ofPart(sentence))
                .flatMap(sentence -> NOT_BEGUN.matcher(sentence).results())
                .map(MatchResult::group)
                .findFirst();
    }

    private static boolean agrees(MatchResult one, BigDecimal percent) {
        boolean exact = one.group(2).endsWith("%") || one.group(2).startsWith("百");
        var most = exact && !one.group(1).contains("约") && !one.group(1).contains("近") ? ROUNDING : ROUGHLY;
        return percent(one.group(2)).subtract(percent).abs().compareTo(most) <= 0;
    }

    /** 60%, 八成五, 百分之六十, 三分之二. */
    private static BigDecimal percent(String said) {
        int of = said.indexOf("分之");
        int slash = said.indexOf('/');
        if (slash > 0) {
            return share(Integer.parseInt(said.substring(0, slash)), Integer.parseInt(said.substring(slash + 1)));
        } else if (said.endsWith("%")) {
            return new BigDecimal(said.substring(0, said.length() - 1));
        } else if (said.equals("百分之百")) {
            return WHOLE;
        } else if (said.startsWith("百")) {
            return BigDecimal.valueOf(number(said.substring(of + 2)));
        } else if (of > 0) {
            return share(number(said.substring(of + 2)), number(said.substring(0, of)));
        } else if (said.equals("一半")) {
            return BigDecimal.valueOf(50);
        }
        var tenths = said.split("成");
        return BigDecimal.valueOf(10L * number(tenths[0]) + (tenths.length > 1 ? number(tenths[1]) : 0));
    }

    /** None of nothing is all that there is. */
    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).multiply(WHOLE).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    }

    /** Below a hundred: 六十五. */
    private static int number(String said) {
        int ten = said.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : digit(said.charAt(0));
        return 10 * tens + (ten == said.length() - 1 ? 0 : digit(said.charAt(said.length() - 1)));
    }

    private static int digit(char sign) {
        return DIGITS.indexOf(sign) + 1;
    }
}
