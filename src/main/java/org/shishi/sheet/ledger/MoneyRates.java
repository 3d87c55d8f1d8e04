package org.shishi.sheet.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.ReadPercent;
import org.shishi.sheet.reading.SheetText;

/** Tells a 完成率 that is how much of the investment is done, as the columns beside it show, from how far a project is. */
final class MoneyRates {

    private static final Pattern DONE =
            Pattern.compile("(?:累计|实际|已|至今|目前)*(?:完成|到位|支付|拨付)(?:投资|资金)(?:额)?.*|(?:已|累计)完成(?:投资|资金)?额?");

    private static final BigDecimal ROUNDED = BigDecimal.ONE;

    private MoneyRates() {}

    /** Such a column is left for people to say what it is. */
    static List<Heading> apart(List<Heading> headings, List<SheetRow> below) {
        var rate = of(headings, LedgerField.PERCENT)
                .filter(heading -> !HeadingWords.isNameOf(LedgerField.PERCENT, heading.text()));
        var whole = of(headings, LedgerField.TOTAL_INVESTMENT);
        if (rate.isEmpty() || whole.isEmpty()) {
            return headings;
        }
        boolean money = headings.stream()
                .filter(heading -> heading.field() == null
                        && DONE.matcher(SheetText.withoutSpaces(heading.text())).matches())
                .anyMatch(done -> isQuotient(rate.get(), done, whole.get(), below));
        return !money
                ? headings
                : headings.stream()
                        .map(heading -> heading.equals(rate.get()) ? heading.as(null) : heading)
                        .toList();
    }

    private static Optional<Heading> of(List<Heading> headings, LedgerField field) {
        return headings.stream().filter(heading -> heading.field() == field).findFirst();
    }

    /** Of every row that says all three, and of one at least. */
    private static boolean isQuotient(Heading rate, Heading done, Heading whole, List<SheetRow> below) {
        int told = 0;
        for (var row : below) {
            var percent = ReadPercent.of(row.cell(rate.column())).value();
            var part = amount(row, done);
            var all = amount(row, whole);
            if (percent == null || part == null || all == null || all.signum() <= 0) {
                continue;
            }
            var quotient = part.movePointRight(2).divide(all, 4, RoundingMode.HALF_UP);
            if (quotient.subtract(percent).abs().compareTo(ROUNDED) >= 0) {
                return false;
            }
            told += part.signum();
        }
        return told > 0;
    }

    private static @Nullable BigDecimal amount(SheetRow row, Heading heading) {
        var said = heading.money();
        var unit = said == null ? null : said.unit();
        return ReadMoney.of(row.cell(heading.column()), unit == null ? MoneyUnit.TEN_THOUSAND_YUAN : unit)
                .value();
    }
}
