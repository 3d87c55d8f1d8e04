package org.shishi.sheet.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;

/**
 * Gives what a heading or the lines above a table say about the unit of amounts.
 *
 * @param unit null where the word names none that is known: 万美元
 */
public record UnitSaid(String word, @Nullable MoneyUnit unit) {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔{]([^()\\[\\]【】〔〕{}]{1,12})[)\\]】〕}]");
    private static final Pattern SET_OFF = Pattern.compile("[/:,、]([^/:,、]{1,10})$");
    private static final Pattern JOINED = Pattern.compile("((?:人民币)?(?:[十百千佰仟]?[万亿萬億]|[百千佰仟])元)$");
    private static final Pattern LABEL = Pattern.compile("^(?:金额|货币|计量)?单位[:为]?");
    private static final Pattern MONEY =
            Pattern.compile("(?i)[^\\d/]{0,8}(?:元|圆|币|镑|法郎|卢布)(?:人民币)?|RMB|CNY|[十百千万亿]{0,2}(?:USD|EUR|HKD|JPY|GBP)");
    private static final Pattern ABOVE =
            Pattern.compile("(?:(?<!填报|报送|责任|牵头|建设|实施|承办|主办|编制|主管)单位[:为]?|(?:金额|资金|货币)[:为])\\(?"
                    + "((?:人民币)?[十百千佰仟万亿萬億]{0,2}(?:[美欧港日英澳加]|新台)?[元圆币镑](?:人民币)?)");

    /** The unit of a heading: 总投资(万元), 总投资/千元, 总投资万元. */
    public static Optional<UnitSaid> inHeading(String heading) {
        return place(SheetText.withoutSpaces(heading))
                .map(match -> of(LABEL.matcher(match.group(1)).replaceFirst("")));
    }

    /** The heading without its unit. */
    public static String withoutUnit(String heading) {
        var plain = SheetText.withoutSpaces(heading);
        return place(plain)
                .map(match -> plain.substring(0, match.start()) + plain.substring(match.end()))
                .orElse(plain);
    }

    /** What holds for a column: its own word or the one for all; one without unit where they contradict, null where nobody says. */
    public static @Nullable UnitSaid agreed(@Nullable UnitSaid own, @Nullable UnitSaid all) {
        if (own == null || all == null || own.unit() == all.unit() && own.unit() != null) {
            return own == null ? all : own;
        }
        return new UnitSaid(own.word() + "、" + all.word(), null);
    }

    /** Whether a cell holds an amount that does not say its unit itself. */
    public static boolean isBare(Cell cell) {
        return cell.number() != null
                ? cell.number().signum() != 0
                : WrittenAmount.in(SheetText.folded(cell.text()))
                        .map(amount -> amount.units().isEmpty())
                        .orElseGet(() -> cell.text().matches("(?s).*\\d.*")
                                && !cell.text().matches("(?s).*[元万亿].*"));
    }

    /**
     * The cell in the unit that stands beside it in its row. Where the cell itself or the heading names another one, both stay, so that
     * nobody takes the amount for either.
     *
     * @param heading what holds for its column, null where nobody says
     */
    public static Cell beside(Cell cell, String unit, @Nullable UnitSaid heading) {
        var amount = cell.covered() || cell.number() != null && cell.number().signum() == 0
                ? null
                : WrittenAmount.in(SheetText.folded(cell.text())).orElse(null);
        if (amount == null || cell.number() != null && cell.kind() != CellKind.NUMBER) {
            return cell;
        }
        var named = MoneyUnit.named(unit);
        if (!amount.units().isEmpty()) {
            boolean same = named.isPresent() && named.equals(amount.unit(named.get()));
            return same ? cell : Cell.text(cell.ref(), amount.text() + "(" + unit + ")");
        }
        if (heading != null && named.isPresent() && named.get() == heading.unit()) {
            return cell;
        }
        var before = amount.text()
                .substring(0, amount.text().length() - amount.beside().length())
                .stripTrailing();
        var other = heading == null ? "" : "(" + heading.word() + ")";
        return Cell.text(cell.ref(), before + unit + amount.beside() + other);
    }

    /** What the lines above a table say for all of it (单位:万元); two that differ are as good as none. */
    static Optional<UnitSaid> above(String lines) {
        var said = ABOVE.matcher(lines)
                .results()
                .map(match -> of(match.group(1)))
                .distinct()
                .toList();
        return said.size() < 2
                ? said.stream().findFirst()
                : Optional.of(new UnitSaid(
                        String.join("、", said.stream().map(UnitSaid::word).toList()), null));
    }

    private static Optional<MatchResult> place(String plain) {
        return List.of(BRACKETED, SET_OFF, JOINED).stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .filter(match -> isMoney(LABEL.matcher(match.group(1)).replaceFirst("")))
                .findFirst();
    }

    public static boolean isMoney(String word) {
        return MoneyUnit.named(word).isPresent() || MONEY.matcher(word).matches();
    }

    private static UnitSaid of(String word) {
        return new UnitSaid(word, MoneyUnit.named(word).orElse(null));
    }
}
