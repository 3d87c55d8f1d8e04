package org.shishi.funding.sheet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shishi.funding.FundingStage;
import org.shishi.sheet.HeadingRows;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.UnitSaid;

/** Finds the columns of a table that hold amounts, of which stage and whose money they are, and what stands beside them. */
final class AmountLayout {

    private static final Set<String> TIERS = Set.of("资金级次", "级次", "资金级别", "资金层级", "来源级次", "预算级次");
    private static final Set<String> STAGES = Set.of("环节", "资金环节", "业务类型", "资金状态");
    private static final Set<String> DAYS = Set.of("日期", "时间", "记账日期", "发生日期", "发生时间", "到账日期", "到账时间");
    private static final Set<String> DOCUMENTS = Set.of("文号", "文件号", "资金文号", "指标文号", "文件文号", "凭证号");

    private final HeadingRows head;
    private final List<AmountHeading> headings;
    private final Map<Integer, AmountHeading> amounts = new LinkedHashMap<>();
    private final Set<Integer> wholes = new TreeSet<>();

    /** What the amounts have beside them, by heading: for each of their stages its column. */
    private final Map<String, Map<FundingStage, Integer>> beside = new LinkedHashMap<>();

    private final Set<String> units;

    AmountLayout(SheetTable table, int index) {
        this.head = HeadingRows.at(table.rows(), index);
        this.headings = head.headings().stream().map(AmountHeading::of).toList();
        find();
        this.units = amounts.keySet().stream().map(this::unit).collect(Collectors.toSet());
    }

    private void find() {
        var all = columns(AmountHeading::isAmount);
        var single = all.stream()
                .filter(column ->
                        !headings.get(column).isWhole() || all.stream().noneMatch(other -> isPart(other, column)))
                .toList();
        boolean staged =
                single.stream().noneMatch(column -> headings.get(column).stage() == null)
                        || !has(STAGES)
                                && single.stream()
                                        .anyMatch(column -> headings.get(column).stage() != null);
        single.stream()
                .filter(column -> (headings.get(column).stage() != null) == staged)
                .forEach(column -> amounts.put(column, headings.get(column)));
        columns(heading -> heading.isWhole() && heading.isOfNow()).stream()
                .filter(column -> !amounts.containsKey(column) && isSum(column))
                .forEach(wholes::add);
        if (!has(DAYS)) {
            beside(EntryColumns.DAY, (column, stage) -> headings.get(column).isDayOf(stage));
        }
        if (!has(DOCUMENTS)) {
            beside(
                    EntryColumns.DOCUMENT,
                    (column, stage) -> headings.get(column).isDocumentOf(stage));
        }
    }

    private List<Integer> columns(Predicate<AmountHeading> wanted) {
        return IntStream.range(0, headings.size())
                .filter(column -> wanted.test(headings.get(column)))
                .boxed()
                .toList();
    }

    /** Whether a column is one of the tiers of which the other one of its group is the sum. */
    private boolean isPart(int column, int whole) {
        var one = headings.get(column);
        return column != whole
                && !one.isWhole()
                && one.tier() != null
                && one.group().equals(headings.get(whole).group());
    }

    /** Whether the amounts that a sum may be of are known: those of its group, or all where they are of one stage. */
    private boolean isSum(int column) {
        return headings.get(column).group().isEmpty()
                ? amounts.values().stream().map(AmountHeading::stage).distinct().count() == 1
                : !parts(column).isEmpty();
    }

    /** The amounts of which that column is the sum. */
    List<Integer> parts(int whole) {
        var group = headings.get(whole).group();
        return amounts.keySet().stream()
                .filter(column -> group.isEmpty() || amounts.get(column).group().equals(group))
                .toList();
    }

    private void beside(String heading, BiPredicate<Integer, FundingStage> is) {
        var found = new LinkedHashMap<FundingStage, Integer>();
        amounts.values().stream()
                .map(AmountHeading::stage)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(stage -> IntStream.range(0, headings.size())
                        .boxed()
                        .filter(column -> is.test(column, stage))
                        .findFirst()
                        .ifPresent(column -> found.put(stage, column)));
        if (!found.isEmpty()) {
            beside.put(heading, found);
        }
    }

    private boolean has(Set<String> names) {
        return headings.stream().anyMatch(heading -> heading.group().isEmpty() && names.contains(heading.own()));
    }

    /** Whether there are several, each of another stage or tier. */
    boolean areThere() {
        var told = new HashSet<String>();
        boolean apart = amounts.values().stream().allMatch(one -> told.add(one.stage() + " " + one.tier()));
        boolean tiers = amounts.values().stream().anyMatch(one -> one.tier() != null);
        boolean one =
                columns(heading -> heading.group().isEmpty() && heading.own().equals(EntryColumns.AMOUNT)).stream()
                        .allMatch(wholes::contains);
        return amounts.size() > 1 && apart && one && !(tiers && has(TIERS));
    }

    /** The unit that the heading of that column names; empty for none. */
    String unit(int column) {
        return UnitSaid.inHeading(head.row().cell(column).text())
                .map(UnitSaid::word)
                .orElse("");
    }

    boolean hasTiers() {
        return amounts.values().stream().anyMatch(one -> one.tier() != null);
    }

    /** Whether the stage is told by the headings alone. */
    boolean addsStage() {
        return !has(STAGES) && amounts.values().stream().allMatch(one -> one.stage() != null);
    }

    /** The columns that name the stage of a row. */
    List<Integer> stages() {
        return columns(heading -> heading.group().isEmpty() && STAGES.contains(heading.own()));
    }

    HeadingRows head() {
        return head;
    }

    Map<Integer, AmountHeading> amounts() {
        return amounts;
    }

    Set<Integer> wholes() {
        return wholes;
    }

    /** By heading: for each stage its column. */
    Map<String, Map<FundingStage, Integer>> beside() {
        return beside;
    }

    Set<String> units() {
        return units;
    }
}
