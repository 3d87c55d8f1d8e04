package org.shishi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.ledger.TierSums;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TotalGroups;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.shape.WrittenSums;

/** Compares what a sheet says of its own sums, in rows and in its title, with what its rows add up to. */
final class SheetTotals {

    private static final Pattern COUNT = Pattern.compile("共(?:计|有)?(\\d{1,5})(?:个|项|件)");
    private static final Pattern MONEY = Pattern.compile("总投资(?:额|约|共|为|:)*(\\d[\\d,.]*)(亿|万)?元");

    private final RecognisedLedger sheet;
    private final List<LedgerRow> rows;
    private final StageQuestions.Groups numbered;
    private final TotalGroups groups;
    private final List<Note> notes = new ArrayList<>();

    SheetTotals(RecognisedLedger sheet, List<LedgerRow> rows, StageQuestions.Groups numbered) {
        this.sheet = sheet;
        this.rows = rows;
        this.numbered = numbered;
        this.groups = groups();
    }

    /** A note for each sum that is another than that of the rows, with the difference. */
    List<Note> notes() {
        sheet.headings().stream()
                .filter(heading -> heading.field() != null && heading.field().isMoney())
                .forEach(this::column);
        rows.stream()
                .filter(row -> row.kind() == RowKind.TOTAL || row.kind() == RowKind.SECTION)
                .forEach(this::inWords);
        TierSums.differing(sheet, rows)
                .forEach(one -> notes.add(Note.notice(
                        one.ref(),
                        "imports.tiers.differ",
                        one.name(),
                        ReadMoney.shown(one.said()),
                        one.parts(),
                        ReadMoney.shown(one.sum()),
                        ReadMoney.shown(one.said().subtract(one.sum()).abs()))));
        title();
        notes.addAll(numbered.notes());
        return notes;
    }

    /** A part is that of its own group, and the sum of all that of all rows. */
    private void column(Heading heading) {
        var amounts = amounts(heading);
        rows.stream().filter(row -> row.kind() == RowKind.TOTAL).forEach(row -> {
            var cell = row(row.number()).cell(heading.column());
            var said = ReadMoney.of(cell, unit(heading)).value();
            if (said != null) {
                compare(cell, heading, said, groups.added(row.number()), amounts);
            }
        });
        rows.stream().filter(row -> row.kind() == RowKind.SECTION).forEach(row -> {
            var cell = row(row.number()).cell(heading.column());
            var said = cell.covered() || cell.isEmpty()
                    ? null
                    : ReadMoney.of(cell, unit(heading)).value();
            if (said != null) {
                compare(cell, heading, said, ofGroup(row), amounts);
            }
        });
    }

    /** How many rows a total or the heading of a group says that there are, and an amount among its words. */
    private void inWords(LedgerRow row) {
        var added = row.kind() == RowKind.TOTAL ? groups.added(row.number()) : ofGroup(row);
        var words = words(row);
        WrittenSums.count(words)
                .filter(count -> added.choices().stream().noneMatch(numbers -> numbers.size() == count))
                .ifPresent(count -> notes.add(Note.notice(
                        null,
                        "imports.group.count-differs",
                        words,
                        count,
                        added.choices().get(0).size())));
        var heading = sheet.headings().stream()
                .filter(one -> one.field() != null && one.field().isMoney())
                .min(Comparator.comparing(one -> one.field() != LedgerField.TOTAL_INVESTMENT));
        var said = WrittenSums.amount(words);
        if (said.isPresent() && heading.isPresent() && isAlone(row)) {
            var cell = row(row.number()).cells().stream()
                    .filter(one -> !one.isEmpty() && !one.covered())
                    .findFirst()
                    .orElseThrow();
            compare(cell, heading.get(), said.get(), added, amounts(heading.get()));
        }
    }

    /** Whether no column of money has a number of that row. */
    private boolean isAlone(LedgerRow row) {
        return sheet.headings().stream()
                .filter(one -> one.field() != null && one.field().isMoney())
                .map(one -> row(row.number()).cell(one.column()))
                .allMatch(cell ->
                        cell.isEmpty() || cell.covered() || ReadNumber.of(cell).value() == null);
    }

    private Map<Integer, BigDecimal> amounts(Heading heading) {
        var amounts = new HashMap<Integer, BigDecimal>();
        for (var row : rows) {
            var amount = row.kind() == RowKind.DATA ? row.number(field(heading)) : null;
            if (amount != null) {
                amounts.put(row.number(), amount);
            }
        }
        return amounts;
    }

    /** The rows below the heading of a group: to the next heading, or to the next that is numbered like it. */
    private TotalGroups.Added ofGroup(LedgerRow group) {
        var members = numbered.members(group.number());
        if (!members.isEmpty()) {
            return new TotalGroups.Added(words(group), false, List.of(members));
        }
        var below = rows.stream().filter(row -> row.number() > group.number()).toList();
        boolean inner = isInner(group);
        var own = data(
                below.stream().takeWhile(row -> row.kind() != RowKind.SECTION).toList());
        var whole = data(below.stream()
                .takeWhile(row -> row.kind() != RowKind.SECTION || !inner && isInner(row))
                .toList());
        return new TotalGroups.Added(words(group), false, List.of(whole, own));
    }

    /** What its heading says beside the sum. */
    private String words(LedgerRow group) {
        return row(group.number()).cells().stream()
                .filter(cell -> !cell.covered() && ReadNumber.of(cell).value() == null)
                .map(cell -> SheetText.withoutSpaces(cell.text()))
                .collect(Collectors.joining());
    }

    private static List<Integer> data(List<LedgerRow> rows) {
        return rows.stream()
                .filter(row -> row.kind() == RowKind.DATA)
                .map(LedgerRow::number)
                .toList();
    }

    /** （一） stands below 一. */
    private static boolean isInner(LedgerRow row) {
        return WrittenText.folded(row.text()).strip().startsWith("(");
    }

    private void compare(
            Cell cell, Heading heading, BigDecimal said, TotalGroups.Added added, Map<Integer, BigDecimal> amounts) {
        var sums =
                added.choices().stream().map(numbers -> sum(numbers, amounts)).toList();
        var near = TotalRows.nearest(said, sums);
        if (said.compareTo(near) == 0) {
            return;
        }
        if (added.all()) {
            differs(cell.ref(), "imports.total.differs", heading.text(), said, near);
            return;
        }
        var group = added.choices().get(sums.indexOf(near));
        notes.add(Note.notice(
                cell.ref(),
                "imports.total.group-differs",
                added.label(),
                heading.text(),
                ReadMoney.shown(said),
                range(group),
                ReadMoney.shown(near),
                ReadMoney.shown(said.subtract(near).abs())));
    }

    static String range(List<Integer> numbers) {
        return numbers.size() < 2
                ? numbers.stream().map(String::valueOf).findFirst().orElse("—")
                : numbers.get(0) + "–" + numbers.get(numbers.size() - 1);
    }

    private static BigDecimal sum(List<Integer> numbers, Map<Integer, BigDecimal> amounts) {
        return numbers.stream()
                .map(number -> amounts.getOrDefault(number, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private TotalGroups groups() {
        return new TotalGroups(rows.stream()
                .flatMap(row -> switch (row.kind()) {
                    case DATA -> Stream.of(TotalGroups.Line.row(row.number()));
                    case SECTION -> Stream.of(TotalGroups.Line.heading(row.number()));
                    case TOTAL ->
                        Stream.of(TotalGroups.Line.total(
                                row(row.number()), sheet.table().rows()));
                    default -> Stream.<TotalGroups.Line>empty();
                })
                .toList());
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

    private SheetRow row(int number) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
