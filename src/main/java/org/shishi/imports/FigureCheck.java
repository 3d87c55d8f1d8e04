package org.shishi.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds figures that contradict the percentage beside them: 6818 of 7230 is not 100 %. */
final class FigureCheck {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final String UNIT = "[^\\d,。;、/()%]{0,6}";

    /** 6818/7230人 · 完成6818人,目标7230人 · 7230人中完成6818人: what is done and what there is to do. */
    private static final Pattern SLASH = Pattern.compile("(?<![\\d.])" + NUMBER + UNIT + "/" + NUMBER + "(?![\\d./])");

    private static final Pattern DONE_FIRST = Pattern.compile(
            "完成[^\\d,。;]{0,8}" + NUMBER + UNIT + "[,;、(]\\s*(?:年度)?(?:总?目标|任务|计划|总数|共)[^\\d,。;]{0,8}" + NUMBER);
    private static final Pattern WHOLE_FIRST = Pattern.compile(
            "(?:总?目标|任务|计划|总数|共)[^\\d,。;]{0,8}" + NUMBER + UNIT + "[,;、中]\\s*(?:已|实际|累计)*完成[^\\d,。;]{0,8}" + NUMBER);

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    private FigureCheck() {}

    /** The words of the text that give another percentage, and which. */
    record Found(String words, BigDecimal percent) {}

    /** Empty where the text names no two such figures, or they agree within a point. */
    static Optional<Found> contradicting(String text, BigDecimal percent) {
        var plain = text.replace('，', ',').replace('；', ';').replace('（', '(').replace('／', '/');
        var slash = SLASH.matcher(plain);
        if (slash.find()) {
            return check(slash.group(), slash.group(1), slash.group(2), percent);
        }
        var done = DONE_FIRST.matcher(plain);
        if (done.find()) {
            return check(done.group(), done.group(1), done.group(2), percent);
        }
        var whole = WHOLE_FIRST.matcher(plain);
        return whole.find() ? check(whole.group(), whole.group(2), whole.group(1), percent) : Optional.empty();
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
