package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.Shortened;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.shape.TextRows;
import org.shishi.sheet.shape.TotalLabel;
import org.shishi.sheet.shape.WrittenSums;

/** Tells rows that add others up (合计, 小计) from the others, and holds what they say against the sum of the rows. */
public final class TotalRows {

    private static final String TITLE_SUM = "sheet.title.sum";
    private static final Pattern COUNT = Pattern.compile("(?:.*[^\\d.])?(\\d{1,9})(?:个|项|条|人|家|户|笔|件|次|名|期)?\\)?");
    private static final Pattern OF_MONEY = Pattern.compile("金额|资金|投资|经费");
    /** What names or counts a row, and is never added up. */
    private static final Pattern RUNNING =
            Pattern.compile("(?i).*(?:序号|次序|编号|代码|编码|期号|文号|电话|手机|年度|年份|身份证.*)|.*(?:号码)|名次|排名|no\\.?|#");

    private static final int LONGEST = 60;

    private final TableByHeaders table;
    private final TotalGroups groups;
    private final BiFunction<String, Cell, Optional<BigDecimal>> reading;

    private TotalRows(TableByHeaders table, BiFunction<String, Cell, Optional<BigDecimal>> reading) {
        this.table = table;
        this.reading = reading;
        this.groups = groups(table);
    }

    /**
     * What is said of a total.
     *
     * @param differs whether it is not what its rows come to, cannot be compared, or was not read
     */
    public record Said(String code, List<Object> values, boolean differs) implements LocalizedMessage {

        static final String UNREAD = "sheet.column.unread";

        private static final String ASIDE = "sheet.row.aside";
        private static final String AGREES_WITHOUT = "sheet.total.agrees.without";
        private static final String DIFFERS_WITHOUT = "sheet.total.differs.without";

        /** The key of the word that goes before it. */
        public String badge() {
            return code.equals(UNREAD)
                    ? "sheet.column.word"
                    : code.equals(ASIDE) ? "sheet.row.word" : differs ? "sheet.total.look" : "sheet.total.word";
        }

        /** Not all rows are in the sum: those that could not be read are not. */
        private Said without(List<String> rows) {
            return new Said(
                    differs ? DIFFERS_WITHOUT : AGREES_WITHOUT,
                    Stream.concat(values.stream(), Stream.of((Object) rows)).toList(),
                    true);
        }

        private static Said of(boolean differs, String code, Object... values) {
            return new Said(code, List.of(values), differs);
        }
    }

    /** Of every total of the table; its columns of plain numbers are compared. */
    public static List<Said> of(TableByHeaders table) {
        return of(table, (heading, cell) -> plain(cell));
    }

    /** @param reading the number of a cell under a heading, or none where it is none to be added up */
    public static List<Said> of(TableByHeaders table, BiFunction<String, Cell, Optional<BigDecimal>> reading) {
        var totals = new TotalRows(table, reading);
        var rows = table.totals().stream()
                .flatMap(row -> TotalLabel.isOf(row) ? totals.said(row).stream() : Stream.of(aside(row)));
        return Stream.concat(totals.ofTitle(), rows).toList();
    }

    /** What the lines above say of all rows, where it is not so. */
    private Stream<Said> ofTitle() {
        var title = table.title().text();
        var all = List.of(table.rows());
        var count = WrittenSums.countOfTitle(title)
                .filter(said -> said != table.rows().size())
                .map(said ->
                        Said.of(true, "sheet.title.count", said, table.rows().size()));
        var sum = WrittenSums.amountOfTitle(title)
                .flatMap(said -> inWords("", "", said, all))
                .filter(Said::differs)
                .map(said -> Said.of(
                        true,
                        TITLE_SUM,
                        said.values().subList(2, said.values().size()).toArray()));
        return Stream.concat(count.stream(), sum.stream());
    }

    /** An amount beside the words of a total, in 万元, against the column of money that it is most like. */
    private Optional<Said> inWords(String number, String label, BigDecimal amount, List<List<SheetRow>> choices) {
        return table.columns().entrySet().stream()
                .filter(one -> own(one.getKey(), one.getValue()) && isOfMoney(one.getKey()))
                .flatMap(one -> choices.stream()
                        .map(rows -> sum(one.getKey(), rows))
                        .filter(Objects::nonNull)
                        .map(sum -> Map.entry(one.getKey(), sum)))
                .min(Comparator.comparing(
                        one -> as(amount, one).subtract(one.getValue()).abs()))
                .map(one -> compared(number, label, one.getKey(), as(amount, one), one.getValue()));
    }

    /** In the unit of that column's numbers; a reading of its own gives 万元. */
    private BigDecimal as(BigDecimal amount, Map.Entry<String, BigDecimal> column) {
        var said = UnitSaid.agreed(
                UnitSaid.inHeading(column.getKey()).orElse(null), table.title().money());
        var unit = said == null || said.unit() == null ? MoneyUnit.TEN_THOUSAND_YUAN : said.unit();
        var other = amount.movePointLeft(unit.shift());
        return nearest(column.getValue(), List.of(amount, other));
    }

    private static boolean isOfMoney(String heading) {
        return UnitSaid.inHeading(heading).isPresent()
                || OF_MONEY.matcher(heading).find();
    }

    private static Said compared(String number, String label, String heading, BigDecimal said, BigDecimal sum) {
        return said.compareTo(sum) == 0
                ? Said.of(false, "sheet.total.agrees", number, label, heading, shown(said))
                : Said.of(
                        true,
                        "sheet.total.differs",
                        number,
                        label,
                        heading,
                        shown(said),
                        shown(sum),
                        shown(said.subtract(sum).abs()));
    }

    private static Said aside(SheetRow row) {
        var words = Shortened.text(TextRows.words(row), LONGEST);
        return Said.of(false, Said.ASIDE, Integer.toString(row.number()), words);
    }

    private static Optional<BigDecimal> plain(Cell cell) {
        return cell.kind() == CellKind.PERCENT || cell.covered()
                ? Optional.empty()
                : Optional.ofNullable(ReadNumber.of(cell).value());
    }

    private List<Said> said(SheetRow row) {
        var number = Integer.toString(row.number());
        var label = TotalLabel.of(row);
        var said = new ArrayList<Said>();
        table.columns().forEach((heading, column) -> {
            var cell = row.cell(column);
            if (own(heading, column) && !RUNNING.matcher(heading).matches()) {
                compared(heading, cell, row, label).ifPresent(said::add);
            }
        });
        if (said.isEmpty()) {
            WrittenSums.amount(label)
                    .flatMap(amount -> inWords(number, label, amount, choices(row)))
                    .ifPresent(said::add);
        }
        if (said.isEmpty()) {
            said.add(counted(row, label).orElseGet(() -> Said.of(false, "sheet.total.left", number, label)));
        }
        return said;
    }

    /** A column is known by its own heading, and by the word that it stands for. */
    private boolean own(String heading, int column) {
        return table.columns().entrySet().stream()
                .filter(one -> one.getValue() == column)
                .findFirst()
                .orElseThrow()
                .getKey()
                .equals(heading);
    }

    private Optional<Said> compared(String heading, Cell cell, SheetRow total, String label) {
        var sums = choices(total).stream()
                .map(rows -> sum(heading, rows))
                .filter(Objects::nonNull)
                .toList();
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        var number = Integer.toString(total.number());
        if (cell.kind() == CellKind.ERROR) {
            return Optional.of(
                    Said.of(true, "sheet.total.formula", number, label, heading, cell.text(), shown(sums.get(0))));
        }
        var without = table.unread(
                heading, choices(total).stream().flatMap(List::stream).distinct(), reading);
        return reading.apply(heading, cell)
                .map(said -> compared(number, label, heading, said, nearest(said, sums)))
                .map(said -> without.isEmpty() ? said : said.without(without));
    }

    /** Of sums that a total may be, the one that it is most like. */
    public static BigDecimal nearest(BigDecimal said, List<BigDecimal> sums) {
        return sums.stream()
                .min(Comparator.comparing((BigDecimal sum) -> said.subtract(sum).abs()))
                .orElseThrow();
    }

    /** 共12条 is the number of rows. */
    private Optional<Said> counted(SheetRow total, String label) {
        var counts = choices(total).stream()
                .map(rows -> BigDecimal.valueOf(rows.size()))
                .toList();
        return IntStream.range(0, total.cells().size())
                .filter(column -> !isOfNumbers(column))
                .mapToObj(total::cell)
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .map(cell -> COUNT.matcher(SheetText.withoutSpaces(cell.text())))
                .filter(java.util.regex.Matcher::matches)
                .map(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .map(said -> counted(
                        Integer.toString(total.number()),
                        label,
                        said,
                        nearest(BigDecimal.valueOf(said), counts).intValue()));
    }

    /** Where the rows have numbers, the total has their sum and does not count them. */
    private boolean isOfNumbers(int column) {
        return table.rows().stream().filter(row -> isAmount(row.cell(column))).count() * 2
                        > table.rows().size()
                && table.columns().entrySet().stream()
                        .noneMatch(one -> one.getValue() == column
                                && RUNNING.matcher(one.getKey()).matches());
    }

    private static boolean isAmount(Cell cell) {
        return plain(cell).isPresent()
                || ReadMoney.of(cell, MoneyUnit.TEN_THOUSAND_YUAN).value() != null;
    }

    private static Said counted(String number, String label, int said, int rows) {
        return said == rows
                ? Said.of(false, "sheet.total.count", number, label, said)
                : Said.of(true, "sheet.total.count.differs", number, label, said, rows);
    }

    private static TotalGroups groups(TableByHeaders table) {
        var all = Stream.concat(table.rows().stream(), table.totals().stream())
                .sorted(Comparator.comparing(SheetRow::number))
                .toList();
        return new TotalGroups(all.stream()
                .filter(row -> !table.totals().contains(row) || TotalLabel.isOf(row))
                .map(row -> table.totals().contains(row)
                        ? TotalGroups.Line.total(row, all)
                        : TotalGroups.Line.row(row.number()))
                .toList());
    }

    /** The rows that a total may add up. */
    private List<List<SheetRow>> choices(SheetRow total) {
        return groups.added(total.number()).choices().stream()
                .map(numbers -> table.rows().stream()
                        .filter(row -> numbers.contains(row.number()))
                        .toList())
                .toList();
    }

    /** None where fewer than half of the cells hold a number. */
    private @Nullable BigDecimal sum(String heading, List<SheetRow> rows) {
        var numbers = rows.stream()
                .map(row -> row.cell(Objects.requireNonNull(table.columns().get(heading))))
                .map(cell -> reading.apply(heading, cell).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return numbers.isEmpty() || numbers.size() * 2 < rows.size()
                ? null
                : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String shown(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
