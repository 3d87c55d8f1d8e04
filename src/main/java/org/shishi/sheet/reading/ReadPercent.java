package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/** Reads physical progress as reported, percent plus remark ("80%(新区实验幼儿园进度滞后)"); above 100 is kept. */
public final class ReadPercent {

    private static final Pattern SHAPE =
            Pattern.compile("(?s)\\s*(?:(?:已|累计|总体|形象){0,3}(?:完成|达到?|为|进度)[::]?)?(约|近|超过?|不足)?\\s*"
                    + "(-?\\d{1,15}(?:\\.\\d{1,15})?)\\s*(%?)\\s*(.*)");
    /** A few words behind a percent say what it is; more tell something of their own. */
    private static final int SHORT = 6;

    private static final int LONGEST = 60;
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern TENTHS = Pattern.compile("(?:已|约)?(?:完成)?([一二三四五六七八九])成([一二三四五六七八九半])?");

    private static final Pattern REMARK = Pattern.compile("(?s)|(?:以上|以下|左右|多|余).*|\\(.*|[,;。、][^%]*");

    /** What is planned, or was so before, is not what is done. */
    private static final Pattern OTHER =
            Pattern.compile("目标|计划|预计|预期|[应拟]|力争|确保|争取|要求|上[期月次旬周年]|上半月|去年|同期|原|调整前|下[期月次]");

    /** Words that tell what is done, and may tell of what: (完成6818人,目标7230人). */
    private static final Pattern DONE = Pattern.compile("已|完成|累计|实际");

    private static final Pattern WHOLE_PERCENT = Pattern.compile("\\d(?:\\.\\d+)?\\s*%");

    private static final Pattern ABOUT = Pattern.compile("以上|以下|左右|多|余");

    private ReadPercent() {}

    public static Reading<BigDecimal> of(Cell cell) {
        return Reading.<BigDecimal>ofNoValue(cell).orElseGet(() -> {
            if (cell.covered()) {
                return Reading.unread(cell.text(), "sheet.cell.merged", cell.text());
            }
            if (cell.kind() == CellKind.PERCENT && cell.number() != null) {
                return checked(cell.number().movePointRight(2), cell.text(), "");
            }
            if (cell.number() != null && isAmbiguous(cell.number())) {
                return Reading.unread(cell.text(), "sheet.percent.ambiguous", cell.text());
            }
            return of(cell.text());
        });
    }

    static Reading<BigDecimal> of(String text) {
        var tenths = TENTHS.matcher(SheetText.withoutSpaces(text));
        if (tenths.matches()) {
            var half = tenths.group(2);
            int points = half == null ? 0 : half.equals("半") ? 5 : DIGITS.indexOf(half);
            return checked(BigDecimal.valueOf(10L * DIGITS.indexOf(tenths.group(1)) + points), text, "");
        }
        var match = SHAPE.matcher(SheetText.folded(text));
        if (!match.matches() || !REMARK.matcher(match.group(4)).matches()) {
            return Reading.unread(text, unread(text), text);
        }
        if (isRestricted(match.group(4))) {
            return Reading.unread(text, "sheet.percent.other", text);
        }
        var number = new BigDecimal(match.group(2));
        if (match.group(3).isEmpty() && isAmbiguous(number)) {
            return Reading.unread(text, "sheet.percent.ambiguous", text);
        }
        var about = ABOUT.matcher(match.group(4));
        int after = about.lookingAt() ? about.end() : 0;
        var reading = checked(number, text, SheetText.remark(text.substring(match.start(4) + after)));
        boolean exact = match.group(1) == null && after == 0 || reading.value() == null;
        return exact
                ? reading
                : reading.noting("sheet.percent.about", text, reading.value().toPlainString());
    }

    /** Whether the words beside it make it another one than what is done: (目标), (上期85%). */
    private static boolean isRestricted(String beside) {
        var words = SheetText.withoutSpaces(beside);
        int open = words.indexOf('(');
        int close = words.indexOf(')', open + 1);
        var bracket = open < 0 ? "" : words.substring(open + 1, close < 0 ? words.length() : close);
        var clause = words.replaceFirst("^[,;。、]", "").split("[,;。、]", 2)[0];
        return OTHER.matcher(bracket).find() && !DONE.matcher(bracket).lookingAt()
                || clause.length() <= SHORT && OTHER.matcher(clause).lookingAt()
                || WHOLE_PERCENT.matcher(bracket).find() && !bracket.startsWith("其中");
    }

    private static String unread(String text) {
        var words = SheetText.withoutSpaces(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return OTHER.matcher(words).lookingAt() && WHOLE_PERCENT.matcher(words).find()
                ? "sheet.percent.other"
                : "sheet.percent.unread";
    }

    /** The number of a cell that has one and no sign after it. */
    static Optional<BigDecimal> unsigned(Cell cell) {
        return cell.covered() || cell.kind() == CellKind.PERCENT || cell.date() != null
                ? Optional.empty()
                : shape(cell).filter(match -> match.group(3).isEmpty()).map(match -> new BigDecimal(match.group(2)));
    }

    /** What such a cell says with another number and a sign. */
    static String signed(Cell cell, BigDecimal points) {
        var text = SheetText.folded(cell.text());
        var match = shape(cell).orElseThrow();
        return text.substring(0, match.start(2))
                + points.stripTrailingZeros().toPlainString()
                + "%"
                + text.substring(match.end(2));
    }

    private static Optional<MatchResult> shape(Cell cell) {
        var match = SHAPE.matcher(SheetText.folded(cell.text()));
        return match.matches() && REMARK.matcher(match.group(4)).matches()
                ? Optional.of(match.toMatchResult())
                : Optional.empty();
    }

    /** 0.8 or 1 without a percent sign may be a share or a percentage. */
    static boolean isAmbiguous(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Reading<BigDecimal> checked(BigDecimal percent, String text, String remark) {
        if (percent.signum() < 0) {
            return Reading.unread(text, "sheet.percent.negative", text);
        }
        var plain = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        return Reading.of(plain.scale() < 0 ? plain.setScale(0) : plain, text, remark);
    }
}
