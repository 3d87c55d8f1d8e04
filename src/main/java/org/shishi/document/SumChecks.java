package org.shishi.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Percentage;
import org.shishi.catalogue.Sum;
import org.shishi.catalogue.Value;
import org.springframework.stereotype.Component;

/**
 * Adds up and divides again what is printed, as a reader with a calculator would: sums and their parts, tables and their last
 * rows, percentages and the numbers beside them, figures and the screens.
 */
@Component
class SumChecks implements DocumentCheck {

    private static final String TOTAL = "合计";
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.005");

    @Override
    public void check(ComposedDocument written, CheckList list) {
        written.composition().examined().forEach(list::examined);
        written.composition().problems().forEach(list::problem);
        written.composition().sums().forEach(sum -> sum(written, sum, list));
        written.values().forEach((name, value) -> table(written, name, value, list));
        written.composition().shares().forEach(share -> share(written, share, list));
        screens(written, list);
    }

    private static void sum(ComposedDocument written, Sum sum, CheckList list) {
        var whole = number(written, sum.whole());
        var parts = sum.parts().stream().map(part -> number(written, part)).toList();
        if (whole == null || parts.contains(null)) {
            return;
        }
        list.examined(CheckKind.SUMS, 1);
        var added = parts.stream().flatMap(Stream::ofNullable).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (added.compareTo(whole) != 0) {
            list.problem(CheckProblem.stop(
                    CheckKind.SUMS,
                    "document.check.sum",
                    written.rows(sum.whole()),
                    sum.whole(),
                    whole.toPlainString(),
                    String.join("＋", sum.parts()),
                    added.toPlainString()));
        }
    }

    /** Where the last row says that it is the sum, it is. */
    private static void table(ComposedDocument written, String name, Value value, CheckList list) {
        var table = value.table();
        if (table == null || table.rows().size() < 2) {
            return;
        }
        var lines = table.rows().stream()
                .map(row -> row.stream().map(cell -> cell.text()).toList())
                .toList();
        var last = lines.get(lines.size() - 1);
        if (!last.get(0).equals(TOTAL)) {
            return;
        }
        for (int i = 1; i < last.size(); i++) {
            var whole = number(last.get(i));
            if (whole != null) {
                column(written, name, i, lines, whole, list);
            }
        }
    }

    private static void column(
            ComposedDocument written, String name, int i, List<List<String>> lines, BigDecimal whole, CheckList list) {
        list.examined(CheckKind.SUMS, 1);
        var added = lines.subList(0, lines.size() - 1).stream()
                .map(line -> number(line.get(i)))
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (added.subtract(whole).abs().compareTo(tolerance(whole, lines.size())) > 0) {
            list.problem(CheckProblem.stop(
                    CheckKind.SUMS,
                    "document.check.column",
                    written.rows(name),
                    name,
                    String.valueOf(i + 1),
                    added.toPlainString(),
                    whole.toPlainString()));
        }
    }

    /** Counts are exact; amounts of two decimals may miss by a half of the last one in each row. */
    private static BigDecimal tolerance(BigDecimal whole, int rows) {
        return whole.scale() == 0 ? BigDecimal.ZERO : ROUNDING.multiply(BigDecimal.valueOf(rows));
    }

    private static void share(ComposedDocument written, Percentage share, CheckList list) {
        var percent = percent(written.values().get(share.percent()));
        var part = number(written, share.part());
        var whole = number(written, share.whole());
        if (percent == null || part == null || whole == null || whole.signum() == 0) {
            return;
        }
        list.examined(CheckKind.PERCENTAGES, 1);
        var again = part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
        var allowed = part.scale() == 0 && whole.scale() == 0 ? BigDecimal.ZERO : rounding(part, whole);
        if (again.subtract(percent).abs().compareTo(allowed) > 0) {
            list.problem(CheckProblem.stop(
                    CheckKind.PERCENTAGES,
                    "document.check.percentage",
                    written.rows(share.percent()),
                    share.percent(),
                    percent.toPlainString() + "%",
                    share.part() + "/" + share.whole(),
                    again.toPlainString() + "%"));
        }
    }

    /** How far the percentage of two amounts, each rounded by half a hundredth, may be from that of the exact ones. */
    private static BigDecimal rounding(BigDecimal part, BigDecimal whole) {
        var ofAmounts =
                HALF.multiply(HUNDRED).multiply(whole.abs().add(part.abs())).divide(whole.pow(2), 4, RoundingMode.UP);
        return ofAmounts.add(ROUNDING);
    }

    private static void screens(ComposedDocument written, CheckList list) {
        for (var screen : written.composition().screens()) {
            var value = written.values().get(screen.name());
            list.examined(CheckKind.SCREENS, 1);
            if (value != null && !value.text().equals(screen.shown())) {
                list.problem(CheckProblem.stop(
                        CheckKind.SCREENS,
                        "document.check.screen",
                        screen.link(),
                        screen.name(),
                        value.text(),
                        screen.shown()));
            }
        }
    }

    private static @Nullable BigDecimal number(ComposedDocument written, String name) {
        return Optional.ofNullable(written.values().get(name))
                .map(value -> number(value.text()))
                .orElse(null);
    }

    private static @Nullable BigDecimal percent(@Nullable Value value) {
        return value != null && value.text().endsWith("%")
                ? number(value.text().substring(0, value.text().length() - 1))
                : null;
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : null;
    }
}
