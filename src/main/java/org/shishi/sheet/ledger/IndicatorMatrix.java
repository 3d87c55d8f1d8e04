package org.shishi.sheet.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetText;

/**
 * A sheet with areas downwards and indicators across: what each area was to reach, and what it has reached.
 *
 * @param headings the indicators as they are headed
 * @param results none where the sheet does not say which of its columns hold what is reached
 */
public record IndicatorMatrix(List<String> headings, List<Result> results) {

    private static final Set<String> AREAS =
            Set.of("地区", "区域", "县市区", "乡镇", "乡镇街道", "乡镇(街道)", "镇街", "辖区", "单位", "责任单位");
    private static final Set<String> TOTALS = Set.of("全县", "全市", "全区", "合计", "总计");
    private static final Pattern NAMED = Pattern.compile("(.+?)\\(([^()]{1,8})\\)");
    private static final Pattern PLANNED = Pattern.compile(".*(?:计划|目标|任务).*");
    private static final Pattern DONE = Pattern.compile(".*(?:完成|实际|累计|实绩).*");
    private static final Pattern RATE = Pattern.compile(".*(?:率|%|比例|进度).*");
    private static final BigDecimal ROUNDED = new BigDecimal("0.51");
    private static final int DEPTH = 10;

    /**
     * What one area has reached of one indicator.
     *
     * @param total whether the area is all of the others
     * @param unit of the indicator, empty where the heading names none
     * @param planned what it was to reach, where the sheet says it
     */
    public record Result(
            int row,
            String area,
            boolean total,
            String indicator,
            String unit,
            @Nullable BigDecimal planned,
            Cell cell,
            BigDecimal done) {

        public String named() {
            return unit.isEmpty() ? indicator : indicator + "(" + unit + ")";
        }
    }

    /** The columns of one indicator under their heading. */
    private record Block(String heading, List<Integer> columns) {}

    /** Which of them says what is to be reached, where one does, and which what is reached. */
    private record Goal(String name, String unit, @Nullable Integer planned, int done) {}

    /** Empty where it is none: a sheet with a column of titles is a ledger. */
    public static Optional<IndicatorMatrix> in(RecognisedLedger sheet) {
        if (sheet.mapping().containsKey(LedgerField.TITLE) || sheet.mapping().containsKey(LedgerField.CONTENT)) {
            return Optional.empty();
        }
        var rows = sheet.table().rows();
        for (int i = 0; i < Math.min(DEPTH, rows.size()); i++) {
            var head = rows.get(i);
            var area = IntStream.range(0, head.cells().size())
                    .filter(column -> !head.cell(column).isEmpty())
                    .findFirst();
            if (area.isPresent()
                    && AREAS.contains(
                            WrittenText.alike(head.cell(area.getAsInt()).text()))) {
                var blocks = blocks(head, area.getAsInt(), sheet.table().width());
                return blocks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                read(blocks, area.getAsInt(), sheet.title().text(), rows.subList(i + 1, rows.size())));
            }
        }
        return Optional.empty();
    }

    /** A column without a heading, or with that of a merged cell, goes on with the one before. */
    private static List<Block> blocks(SheetRow head, int area, int width) {
        var blocks = new ArrayList<Block>();
        for (int column = area + 1; column < width; column++) {
            var cell = head.cell(column);
            if (!cell.isEmpty() && !cell.covered()) {
                blocks.add(new Block(cell.text().strip(), new ArrayList<>()));
            }
            if (!blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).columns().add(column);
            }
        }
        return blocks;
    }

    private static IndicatorMatrix read(List<Block> blocks, int area, @Nullable String title, List<SheetRow> below) {
        var words = below.stream()
                .findFirst()
                .filter(row -> row.cell(area).isEmpty() || row.cell(area).covered());
        var rows = below.stream()
                .filter(row -> !row.cell(area).isEmpty() && !row.cell(area).covered())
                .toList();
        var told = title == null ? "" : title;
        var goals = blocks.stream().map(block -> goal(block, told, words, rows)).toList();
        var results = new ArrayList<Result>();
        if (goals.stream().allMatch(Optional::isPresent)) {
            rows.forEach(row ->
                    goals.forEach(goal -> result(row, area, goal.orElseThrow()).ifPresent(results::add)));
        }
        return new IndicatorMatrix(blocks.stream().map(Block::heading).toList(), results);
    }

    private static Optional<Goal> goal(Block block, String title, Optional<SheetRow> words, List<SheetRow> rows) {
        var heading = SheetText.withoutSpaces(block.heading());
        var named = NAMED.matcher(heading);
        var name = named.matches() ? named.group(1) : heading;
        var unit = named.matches() ? named.group(2) : "";
        var columns = block.columns();
        if (words.isPresent()) {
            var planned = column(columns, words.get(), PLANNED).orElse(null);
            return column(columns, words.get(), DONE).map(done -> new Goal(name, unit, planned, done));
        }
        if (columns.size() == 3 && rows.stream().allMatch(row -> isShare(row, columns))) {
            return Optional.of(new Goal(name, unit, columns.get(0), columns.get(1)));
        }
        return columns.size() == 1 && DONE.matcher(title).find()
                ? Optional.of(new Goal(name, unit, null, columns.get(0)))
                : Optional.empty();
    }

    private static Optional<Integer> column(List<Integer> columns, SheetRow words, Pattern says) {
        return columns.stream()
                .filter(column -> {
                    var word = SheetText.withoutSpaces(words.cell(column).text());
                    return says.matcher(word).matches() && !RATE.matcher(word).matches();
                })
                .findFirst();
    }

    /** Whether the third number is the second in percent of the first. */
    private static boolean isShare(SheetRow row, List<Integer> columns) {
        var whole = ReadNumber.of(row.cell(columns.get(0))).value();
        var part = ReadNumber.of(row.cell(columns.get(1))).value();
        var share = ReadNumber.of(row.cell(columns.get(2))).value();
        return whole != null
                && part != null
                && share != null
                && whole.signum() != 0
                && part.movePointRight(2)
                                .divide(whole, 6, RoundingMode.HALF_UP)
                                .subtract(share)
                                .abs()
                                .compareTo(ROUNDED)
                        < 0;
    }

    private static Optional<Result> result(SheetRow row, int area, Goal goal) {
        var cell = row.cell(goal.done());
        var done = ReadNumber.of(cell).value();
        if (done == null) {
            return Optional.empty();
        }
        var planned = goal.planned() == null
                ? null
                : ReadNumber.of(row.cell(goal.planned())).value();
        var name = row.cell(area).text().strip();
        boolean total = TOTALS.contains(WrittenText.alike(name));
        return Optional.of(new Result(row.number(), name, total, goal.name(), goal.unit(), planned, cell, done));
    }
}
