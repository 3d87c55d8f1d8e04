package org.shishi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;

/** Compares what a sheet says of its own sums, in rows and in its title, with what its rows add up to. */
final class SheetTotals {

    private static final Pattern COUNT = Pattern.compile("共(?:计|有)?(\\d{1,5})(?:个|项|件)");
    private static final Pattern MONEY = Pattern.compile("总投资(?:额|约|共|为|:)*(\\d[\\d,.]*)(亿|万)?元");

    private final RecognisedLedger sheet;
    private final List<LedgerRow> rows;
    private final List<Note> notes = new ArrayList<>();

    SheetTotals(RecognisedLedger sheet, List<LedgerRow> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    /** A note for each sum that is another than that of the rows, with the difference. */
    List<Note> notes() {
        sheet.headings().stream()
                .filter(heading -> heading.field() != null && heading.field().isMoney())
                .forEach(this::column);
        title();
        return notes;
    }

    /** A sum may be that of all rows, of those above it, since the last sum, or down to the next one. */
    private void column(Heading heading) {
        var parts = new ArrayList<BigDecimal>(List.of(BigDecimal.ZERO));
        var sums = new ArrayList<Cell>();
        for (var row : rows) {
            var amount = row.kind() == RowKind.DATA ? row.number(field(heading)) : null;
            if (amount != null) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1).add(amount));
            } else if (row.kind() == RowKind.TOTAL) {
                sums.add(cell(row.number(), heading));
                parts.add(BigDecimal.ZERO);
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            var said = ReadMoney.of(sums.get(i), unit(heading)).value();
            if (said != null) {
                compare(sums.get(i), heading, said, parts, i);
            }
        }
    }

    private void compare(Cell cell, Heading heading, BigDecimal said, List<BigDecimal> parts, int at) {
        var near = Stream.of(sum(parts), sum(parts.subList(0, at + 1)), parts.get(at), parts.get(at + 1))
                .min(Comparator.comparing((BigDecimal sum) -> said.subtract(sum).abs()))
                .orElseThrow();
        if (said.compareTo(near) != 0) {
            differs(cell.ref(), "imports.total.differs", heading.text(), said, near);
        }
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void title() {
        var text = WrittenText.folded(sheet.title().text()).replaceAll("\\s", "");
        var projects = rows.stream().filter(row -> row.kind() == RowKind.DATA).count();
        var count = COUNT.matcher(text);
        if (count.find() && Long.parseLong(count.group(1)) != projects) {
            notes.add(Note.notice(null, "imports.title.count-differs", count.group(1), projects));
        }
        var money = MONEY.matcher(text);
        if (money.find() && sheet.mapping().containsKey(LedgerField.TOTAL_INVESTMENT)) {
            var amount = new BigDecimal(money.group(1).replace(",", "").replaceAll("\\.$", ""))
                    .movePointRight(money.group(2) == null ? -4 : money.group(2).equals("亿") ? 4 : 0);
            var sum = rows.stream()
                    .map(row -> row.number(LedgerField.TOTAL_INVESTMENT))
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (amount.compareTo(sum) != 0) {
                differs(null, "imports.title.sum-differs", money.group(), amount, sum);
            }
        }
    }

    private void differs(@Nullable String ref, String code, String name, BigDecimal said, BigDecimal sum) {
        notes.add(Note.notice(
                ref,
                code,
                name,
                ReadMoney.shown(said),
                ReadMoney.shown(sum),
                ReadMoney.shown(said.subtract(sum).abs())));
    }

    private MoneyUnit unit(Heading heading) {
        var said = sheet.unit(heading);
        return said == null || said.unit() == null ? MoneyUnit.TEN_THOUSAND_YUAN : said.unit();
    }

    private static LedgerField field(Heading heading) {
        return java.util.Objects.requireNonNull(heading.field());
    }

    private Cell cell(int number, Heading heading) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow()
                .cell(heading.column());
    }
}
