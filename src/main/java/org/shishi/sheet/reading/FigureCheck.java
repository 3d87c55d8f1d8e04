package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.shared.WrittenText;

/** Finds figures that contradict the percentage beside them: 6818 of 7230 is not 100 %. */
public final class FigureCheck {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final String UNIT = "([^\\d,。;、/()%]{0,6})";

    /** 完成6818/7230人 · 完成6818人,目标7230人 · 目标7230人,完成6818人: done and to be done, in one unit; 24/7 is neither. */
    private static final Pattern SLASH =
            Pattern.compile("完成(?:投资)?" + NUMBER + UNIT + "/" + NUMBER + UNIT + "(?![\\d./])");

    private static final Pattern DONE_FIRST = Pattern.compile(
            "完成(?:投资)?" + NUMBER + UNIT + "[,;、(]\\s*(?:年度)?(?:总?目标|任务|计划|总数|总投资|共)(?:任务|数|为)?" + NUMBER + UNIT);
    private static final Pattern WHOLE_FIRST = Pattern.compile(
            "(?:总?目标|任务|计划|总数|总投资|共)(?:任务|数|为)?" + NUMBER + UNIT + "[,;、中]\\s*(?:已|实际|累计)*完成(?:投资)?" + NUMBER + UNIT);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    private FigureCheck() {}

    /** The words of the text that give another percentage, and which. */
    public record Found(String words, BigDecimal percent) {}

    /** Empty where the text names no two such figures, or they agree within a point. */
    public static Optional<Found> contradicting(String text, BigDecimal percent) {
        var plain = WrittenText.folded(text);
        return Stream.of(SLASH, DONE_FIRST, WHOLE_FIRST)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .filter(FigureCheck::isOfOneUnit)
                .findFirst()
                .flatMap(found -> found.group().startsWith("完成")
                        ? check(found.group(), found.group(1), found.group(3), percent)
                        : check(found.group(), found.group(3), found.group(1), percent));
    }

    private static boolean isOfOneUnit(MatchResult found) {
        return found.group(2).equals(found.group(4))
                || found.group().contains("/") && found.group(2).isEmpty();
    }

    private static Optional<Found> check(String words, String part, String whole, BigDecimal percent) {
        var of = new BigDecimal(whole);
        if (of.signum() == 0) {
            return Optional.empty();
        }
        var share = new BigDecimal(part).multiply(HUNDRED).divide(of, 2, RoundingMode.HALF_UP);
        return share.subtract(percent).abs().compareTo(ROUNDING) > 0
                ? Optional.of(new Found(words, share))
                : Optional.empty();
    }
}
