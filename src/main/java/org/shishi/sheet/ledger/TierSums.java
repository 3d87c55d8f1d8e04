package org.shishi.sheet.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ColumnHeading;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.UnitSaid;

/** Compares the amount of a project with those of the tiers beside it (合计 with 中央, 省级, 县级), row by row. */
public final class TierSums {

    private static final int FEWEST = 2;

    /** What else an amount may be made of. */
    private static final Pattern OTHER = Pattern.compile(".*(?:自筹|其他|社会|企业|债|贷款|捐赠|集体|群众|村级?|部门).*");

    private TierSums() {}

    /**
     * One amount that is another than those of its parts together.
     *
     * @param name what its column is called
     * @param parts what theirs are
     */
    public record Difference(String ref, String name, BigDecimal said, List<String> parts, BigDecimal sum) {}

    public static List<Difference> differing(RecognisedLedger sheet, List<LedgerRow> rows) {
        var found = new ArrayList<Difference>();
        for (var whole : sheet.headings()) {
            var parts = parts(sheet, whole);
            if (parts.stream().filter(TierSums::isTier).count() >= FEWEST) {
                rows.stream()
                        .filter(row -> row.kind() == RowKind.DATA)
                        .flatMap(row -> difference(sheet, row(sheet, row.number()), whole, parts).stream())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Those of its own group; of a total investment without a group the ones that have none either. */
    private static List<Heading> parts(RecognisedLedger sheet, Heading whole) {
        boolean sum = whole.group() == null
                ? whole.field() == LedgerField.TOTAL_INVESTMENT
                : ColumnHeading.isWhole(word(whole));
        return sum
                ? sheet.headings().stream()
                        .filter(heading -> heading.column() != whole.column()
                                && Objects.equals(heading.group(), whole.group())
                                && (isTier(heading)
                                        || OTHER.matcher(word(heading)).matches()))
                        .toList()
                : List.of();
    }

    private static Optional<Difference> difference(
            RecognisedLedger sheet, SheetRow row, Heading whole, List<Heading> parts) {
        var cell = row.cell(whole.column());
        var said = amount(sheet, whole, cell);
        var amounts = parts.stream()
                .flatMap(part -> Optional.ofNullable(amount(sheet, part, row.cell(part.column()))).stream())
                .toList();
        var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return said == null || amounts.isEmpty() || said.compareTo(sum) == 0
                ? Optional.empty()
                : Optional.of(new Difference(
                        cell.ref(),
                        FilledColumns.name(whole),
                        said,
                        parts.stream().map(Heading::text).toList(),
                        sum));
    }

    private static @Nullable BigDecimal amount(RecognisedLedger sheet, Heading heading, Cell cell) {
        var said = sheet.unit(heading);
        var unit = said == null || said.unit() == null ? MoneyUnit.TEN_THOUSAND_YUAN : said.unit();
        return cell.covered() || SheetText.isNothing(cell.text())
                ? null
                : ReadMoney.of(cell, unit).value();
    }

    private static boolean isTier(Heading heading) {
        return ColumnHeading.isTier(word(heading));
    }

    private static String word(Heading heading) {
        return UnitSaid.withoutUnit(heading.text());
    }

    private static SheetRow row(RecognisedLedger sheet, int number) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
