package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shishi.funding.FundingStage;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.HeadingRows;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.shape.TotalLabel;

/**
 * Takes a table with several columns of amounts apart, for the money of each tier (中央, 省级, 县级), for each stage (下达, 拨付, 支付), or
 * for both: a row for each amount. A sum of the row beside them must be theirs.
 */
final class AmountColumns {

    private static final int DEPTH = 40;

    private final SheetTable table;
    private final int index;
    private final AmountLayout layout;
    private final HeadingRows head;
    private final Map<Integer, AmountHeading> amounts;
    private final Set<Integer> wholes;
    private final Map<String, Map<FundingStage, Integer>> beside;
    private final Set<String> units;

    private AmountColumns(SheetTable table, int index, AmountLayout layout) {
        this.table = table;
        this.index = index;
        this.layout = layout;
        this.head = layout.head();
        this.amounts = layout.amounts();
        this.wholes = layout.wholes();
        this.beside = layout.beside();
        this.units = layout.units();
    }

    /** The table with 环节, 资金级次 and 金额, where it has such columns instead. */
    static SheetTable apart(SheetTable table) {
        for (int i = 0; i < Math.min(DEPTH, table.rows().size() - 1); i++) {
            var layout = new AmountLayout(table, i);
            if (!HeadingRows.isLower(table.rows(), i) && layout.areThere()) {
                return table.with(new AmountColumns(table, i, layout).rows());
            }
        }
        return table;
    }

    private List<SheetRow> rows() {
        var unit = units.size() == 1 ? units.iterator().next() : "";
        var rows = new ArrayList<>(table.rows().subList(0, index));
        var added = new ArrayList<Cell>();
        names().forEach(name -> added.add(Cell.text("", name)));
        added.add(Cell.text("", EntryColumns.AMOUNT + (unit.isEmpty() ? "" : "(" + unit + ")")));
        rows.add(wider(without(head.row()), added));
        table.rows().stream().skip(index + head.height()).forEach(row -> {
            if (TotalLabel.isOf(row)) {
                var total = new ArrayList<Cell>();
                names().forEach(name -> total.add(Cell.empty("")));
                total.add(Cell.text("", total(row)));
                rows.add(wider(without(row), total));
            } else {
                rows.addAll(of(row));
            }
        });
        return rows;
    }

    /** The headings of what is told of each amount, before that of the amounts. */
    private List<String> names() {
        var names = new ArrayList<String>();
        if (layout.hasTiers()) {
            names.add(EntryColumns.TIER);
        }
        if (layout.addsStage()) {
            names.add(EntryColumns.STAGE);
        }
        names.addAll(beside.keySet());
        return names;
    }

    private SheetRow wider(SheetRow row, List<Cell> added) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < table.width()) {
            cells.add(row.cell(cells.size()));
        }
        for (var cell : added) {
            int column = cells.size();
            cells.add(cell.ref().isEmpty() ? cell.standingAt(row.cell(column).ref()) : cell);
        }
        return new SheetRow(row.number(), cells);
    }

    /** What a total says of all amounts; nothing where it says it only in words. */
    private String total(SheetRow row) {
        boolean silent = amounts.keySet().stream().allMatch(column -> isNothing(row.cell(column)));
        return silent
                ? wholes.stream()
                        .map(column -> row.cell(column).text())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                : units.size() > 1
                        ? ""
                        : sum(row, amounts.keySet())
                                .map(BigDecimal::toPlainString)
                                .orElse("");
    }

    private List<SheetRow> of(SheetRow row) {
        wholes.forEach(column -> holdWhole(row, column));
        var own = amounts.keySet().stream()
                .filter(column -> !isNothing(row.cell(column)))
                .toList();
        own.forEach(column -> holdStage(row, column));
        return own.isEmpty()
                ? List.of(without(row))
                : own.stream().map(column -> of(row, column)).toList();
    }

    private SheetRow of(SheetRow row, int column) {
        var heading = amounts.get(column);
        var added = new ArrayList<Cell>();
        if (layout.hasTiers()) {
            added.add(Cell.text("", heading.tier() == null ? "" : heading.tier().word()));
        }
        if (layout.addsStage()) {
            added.add(
                    Cell.text("", heading.stage() == null ? "" : heading.stage().word()));
        }
        beside.values().forEach(columns -> {
            var at = columns.get(heading.stage());
            added.add(at == null ? Cell.empty("") : row.cell(at));
        });
        var cell = row.cell(column);
        added.add(
                units.size() == 1 || layout.unit(column).isEmpty()
                        ? cell
                        : UnitSaid.beside(cell, layout.unit(column), null));
        return wider(without(row), added);
    }

    private static boolean isNothing(Cell cell) {
        var number = cell.number();
        return SheetText.isNothing(cell.text()) || number != null && number.signum() == 0;
    }

    private SheetRow without(SheetRow row) {
        var others = new LinkedHashMap<String, Cell>();
        var taken = new TreeSet<>(amounts.keySet());
        taken.addAll(wholes);
        beside.values().forEach(columns -> taken.addAll(columns.values()));
        taken.forEach(column ->
                others.put(row.cell(column).ref(), Cell.empty(row.cell(column).ref())));
        return row.with(others);
    }

    private static Optional<BigDecimal> sum(SheetRow row, Iterable<Integer> columns) {
        var sum = BigDecimal.ZERO;
        for (var column : columns) {
            var cell = row.cell(column);
            var number = isNothing(cell) ? BigDecimal.ZERO : ReadNumber.of(cell).value();
            if (number == null || cell.covered()) {
                return Optional.empty();
            }
            sum = sum.add(number);
        }
        return Optional.of(sum);
    }

    /** A sum that is another than that of its parts: nothing is taken before it is known which is right. */
    private void holdWhole(SheetRow row, int column) {
        var sum = units.size() > 1 ? Optional.<BigDecimal>empty() : sum(row, layout.parts(column));
        var cell = row.cell(column);
        var said = isNothing(cell) ? null : ReadNumber.of(cell).value();
        if (sum.isPresent() && said != null && said.compareTo(sum.get()) != 0) {
            throw RuleViolation.at(
                    "file",
                    "funding.import.tiers",
                    cell.ref(),
                    head.headings().get(column).shown(),
                    said.toPlainString(),
                    sum.get().toPlainString(),
                    said.subtract(sum.get()).abs().toPlainString());
        }
    }

    /** The stage that the row names and that of the column's heading are one. */
    private void holdStage(SheetRow row, int column) {
        var stage = amounts.get(column).stage();
        for (var at : layout.stages()) {
            var said = SheetText.withoutSpaces(row.cell(at).text());
            var named = FundingStage.ofWord(said).orElse(null);
            if (stage != null && !said.isEmpty() && named != stage) {
                throw RuleViolation.at(
                        "file",
                        "funding.import.stage-differs",
                        row.cell(at).ref(),
                        said,
                        row.cell(column).ref(),
                        head.headings().get(column).shown());
            }
        }
    }
}
