package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shishi.funding.FundingTier;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.shape.HeadingRows;
import org.shishi.sheet.shape.TotalLabel;

/**
 * Takes a table with a column for the money of each tier (中央, 省级, 县级) apart: a row for each amount. A sum of the row beside
 * them must be theirs.
 */
final class TierColumns {

    private static final Pattern TIER =
            Pattern.compile("(中央|省|市|县|乡镇|乡|镇)(?:级|本级)?(?:财政)?(?:补助|配套|奖补|专项|下达|预算内?)?(?:资金|投资|金额)?");

    private static final Set<String> WHOLE = Set.of("合计", "小计", "总计", "金额", "总金额", "资金合计", "金额合计", "资金总额");
    private static final Set<String> NAMED = Set.of("资金级次", "级次", "资金级别", "资金层级");
    private static final int DEPTH = 40;

    private final SheetTable table;
    private final int index;
    private final HeadingRows head;
    private final Map<Integer, FundingTier> tiers = new LinkedHashMap<>();
    private final Set<Integer> wholes = new TreeSet<>();
    private final Set<String> units;

    private TierColumns(SheetTable table, int index) {
        this.table = table;
        this.index = index;
        this.head = HeadingRows.at(table.rows(), index);
        for (int column = 0; column < head.row().cells().size(); column++) {
            var heading = heading(column);
            var tier = TIER.matcher(heading);
            if (tier.matches()) {
                int at = column;
                FundingTier.ofWord(tier.group(1))
                        .or(() -> FundingTier.ofWord(tier.group(1) + "级"))
                        .ifPresent(found -> tiers.put(at, found));
            } else if (WHOLE.contains(heading)) {
                wholes.add(column);
            }
        }
        this.units = tiers.keySet().stream()
                .map(column -> UnitSaid.inHeading(head.row().cell(column).text())
                        .map(UnitSaid::word)
                        .orElse(""))
                .collect(Collectors.toSet());
    }

    /** The table with 资金级次 and 金额, where it has such columns instead. */
    static SheetTable apart(SheetTable table) {
        for (int i = 0; i < Math.min(DEPTH, table.rows().size() - 1); i++) {
            var columns = new TierColumns(table, i);
            if (columns.areThere()) {
                return table.with(columns.rows());
            }
        }
        return table;
    }

    private boolean areThere() {
        return tiers.size() > 1
                && units.size() == 1
                && head.row().cells().stream().noneMatch(cell -> NAMED.contains(SheetText.withoutSpaces(cell.text())));
    }

    private String heading(int column) {
        return UnitSaid.withoutUnit(head.row().cell(column).text());
    }

    private List<SheetRow> rows() {
        int width = table.width();
        var unit = units.iterator().next();
        var rows = new ArrayList<>(table.rows().subList(0, index));
        rows.add(without(head.row())
                .and(width, EntryColumns.TIER)
                .and(width + 1, EntryColumns.AMOUNT + (unit.isEmpty() ? "" : "(" + unit + ")")));
        table.rows().stream().skip(index + head.height()).forEach(row -> {
            if (TotalLabel.isOf(row)) {
                rows.add(without(row).and(width + 1, total(row)));
            } else {
                rows.addAll(of(row, width));
            }
        });
        return rows;
    }

    /** What a total says of all tiers; nothing where it says it only in words. */
    private String total(SheetRow row) {
        boolean silent = tiers.keySet().stream().allMatch(column -> isNothing(row.cell(column)));
        return silent
                ? wholes.stream()
                        .map(column -> row.cell(column).text())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                : sum(row).map(BigDecimal::toPlainString).orElse("");
    }

    private List<SheetRow> of(SheetRow row, int width) {
        holdWhole(row);
        var own = tiers.keySet().stream()
                .filter(column -> !isNothing(row.cell(column)))
                .toList();
        return own.isEmpty()
                ? List.of(without(row))
                : own.stream()
                        .map(column -> with(without(row), width, tiers.get(column), row.cell(column)))
                        .toList();
    }

    private static SheetRow with(SheetRow row, int width, FundingTier tier, Cell amount) {
        var cells = new ArrayList<>(row.and(width, tier.word()).cells());
        cells.add(amount);
        return new SheetRow(row.number(), cells);
    }

    private static boolean isNothing(Cell cell) {
        var number = cell.number();
        return SheetText.isNothing(cell.text()) || number != null && number.signum() == 0;
    }

    private SheetRow without(SheetRow row) {
        var others = new LinkedHashMap<String, Cell>();
        tiers.keySet()
                .forEach(column -> others.put(
                        row.cell(column).ref(), Cell.empty(row.cell(column).ref())));
        wholes.forEach(column ->
                others.put(row.cell(column).ref(), Cell.empty(row.cell(column).ref())));
        return row.with(others);
    }

    private Optional<BigDecimal> sum(SheetRow row) {
        var sum = BigDecimal.ZERO;
        for (var column : tiers.keySet()) {
            var cell = row.cell(column);
            var number = isNothing(cell) ? BigDecimal.ZERO : ReadNumber.of(cell).value();
            if (number == null || cell.covered()) {
                return Optional.empty();
            }
            sum = sum.add(number);
        }
        return Optional.of(sum);
    }

    private void holdWhole(SheetRow row) {
        var sum = sum(row);
        for (var column : wholes) {
            var cell = row.cell(column);
            var said = isNothing(cell) ? null : ReadNumber.of(cell).value();
            if (sum.isPresent() && said != null && said.compareTo(sum.get()) != 0) {
                throw RuleViolation.at(
                        "file",
                        "funding.import.tiers",
                        cell.ref(),
                        heading(column),
                        said.toPlainString(),
                        sum.get().toPlainString(),
                        said.subtract(sum.get()).abs().toPlainString());
            }
        }
    }
}
