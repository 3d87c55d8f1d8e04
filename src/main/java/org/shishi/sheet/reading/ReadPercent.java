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
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern TENTHS = Pattern.compile("(?:已|约)?(?:完成)?([一二三四五六七八九])成([一二三四五六七八九半])?");

    private static final Pattern REMARK = Pattern.compile("(?s)|(?:以上|以下|左右|多|余).*|\\(.*|[,;。、][^%]*");

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
            return Reading.unread(text, "sheet.percent.unread", text);
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
