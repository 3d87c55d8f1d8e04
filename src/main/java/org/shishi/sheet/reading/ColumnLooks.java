package org.shishi.sheet.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.ColumnHeading;

/** Tells what a column looks like that no heading explains, where leaving it out would make what is written wrong. */
public enum ColumnLooks {
    PERCENT("进度|完成率|比例|百分|%", "(?s).*\\d.*", "[^\\d]{0,6}\\d[\\d.]*\\s*%.*"),
    MONEY(
            "资金|投资|金额|经费|预算|造价|概算|补助|拨款|万元|亿元|(?:支付|拨付|付款)(?!日期|时间|单位|方式|率)|欠款|价款|专项债|自筹"
                    + "|^(?:中央|省|市|县|区|乡镇?|镇)(?:级|本级)?(?:财政|配套)?$",
            "(?s).*\\d.*",
            "[^\\d]{0,6}\\d[\\d.,]*\\s*[百千]?[万亿]?元.*"),
    DEADLINE(
            "时限|期限|时间|日期|工期|限时|节点|(?:计划|拟|预计|要求|实际|原定|调整后?)(?:开工|完工|竣工|建成|投用)$",
            "(?s).*\\d.*|.*[年月底前].*",
            "(?:\\d{4}[-./年]\\d{1,2}.*|\\d{1,2}月.*|年底前?)"),
    STATUS(
            "状态|完成情况|是否|进展|成效|^(?:已|未|尚未|正在)?(?:开工|在建|完工|完成|办结|竣工|投用|验收|销号|前期)(?:情况|与否|否)?$|办结|办理(?:结果|情况)|(?:落实|完成)结果",
            "(?s).+",
            "(?:已|正在?|未|尚未|暂未|待|基本|全部|部分)(?:在)?" + "(?:办结?|办理|完成|实施|推进|启动|落实|开工|动工|建设|施工|整改|进行|投用|建成|交付|验收)"
                    + "(?:中|完成|完毕)?|" + "(?:办理|推进|实施|建设|施工|整改|进行|落实)" + "(?:中|完毕)|在[办建]"),
    UNIT("单位|部门|主体|科局|乡镇|街道", "(?s).{3,}", "(?!)"),
    QUANTITY("数量|工程量|任务数|任务量|目标数|计划数|完成数|建设量", "(?s).*\\d.*", "(?!)");

    /** A number and nothing else, which no heading makes words of. */
    private static final Map<ColumnLooks, Pattern> BARE = Map.of(
            PERCENT, Pattern.compile("[约近]?\\d[\\d.]*\\s*%"),
            MONEY, Pattern.compile("[约近]?\\d[\\d.,]*\\s*[百千]?[万亿]?元"));

    /** What cells with several things in them tell beside them: 150盏,全部完成(125%). The first counts where several do. */
    private static final Map<ColumnLooks, Pattern> TOLD = new LinkedHashMap<>();

    static {
        TOLD.put(STATUS, Pattern.compile("完成|完工|开工|动工|竣工|投用|验收|办结|销号"));
        TOLD.put(PERCENT, Pattern.compile("\\d\\s*%"));
        TOLD.put(DEADLINE, Pattern.compile("^(?:20)?\\d{2}[-./年]\\d{1,2}(?:[-./月年]|$)"));
        TOLD.put(MONEY, Pattern.compile("\\d\\s*(?:[百千]?[万亿])?元"));
    }

    private final Pattern heading;
    private final Pattern possible;
    private final Pattern plain;

    /**
     * @param heading words of a heading that mean it
     * @param possible values that it can then have
     * @param plain values that are it whatever stands above
     */
    ColumnLooks(String heading, String possible, String plain) {
        this.heading = Pattern.compile(heading);
        this.possible = Pattern.compile(possible);
        this.plain = Pattern.compile("(?s)" + plain);
    }

    /** What the cells are by themselves, where they are numbers of one kind whatever the heading says. */
    public static Optional<ColumnLooks> numbers(List<Cell> cells) {
        var said =
                cells.stream().filter(cell -> !SheetText.isNothing(cell.text())).toList();
        return BARE.entrySet().stream()
                .filter(looks -> !said.isEmpty()
                        && said.stream()
                                .allMatch(cell -> looks.getKey() == PERCENT && cell.kind() == CellKind.PERCENT
                                        || looks.getValue().matcher(text(cell)).matches()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * @param cells those that hold something
     * @param units whether a text names a unit
     */
    public static Optional<ColumnLooks> of(String heading, List<Cell> cells, Predicate<String> units) {
        for (var looks : values()) {
            var named = (looks.named(heading)
                            || looks.named(ColumnHeading.of(heading).own()))
                    && most(cells, cell -> looks.possible.matcher(text(cell)).matches());
            if (named || most(cells, cell -> looks.shows(cell, units))) {
                return Optional.of(looks);
            }
        }
        return told(cells);
    }

    /** Half of the cells that tell it are enough: the others may tell something else, or of another kind of project. */
    private static Optional<ColumnLooks> told(List<Cell> cells) {
        return TOLD.keySet().stream()
                .filter(looks -> cells.stream()
                                        .filter(cell -> TOLD.get(looks)
                                                .matcher(text(cell))
                                                .find())
                                        .count()
                                * 2
                        >= Math.max(1, cells.size()))
                .findFirst();
    }

    /** A unit of money in a heading, known or not, tells amounts as well as a word. */
    private boolean named(String text) {
        return heading.matcher(WrittenText.folded(text)).find()
                || this == MONEY && UnitSaid.inHeading(text).isPresent();
    }

    private boolean shows(Cell cell, Predicate<String> units) {
        return plain.matcher(text(cell)).matches()
                || switch (this) {
                    case PERCENT -> cell.kind() == CellKind.PERCENT;
                    case DEADLINE -> cell.date() != null;
                    case STATUS ->
                        cell.kind() == CellKind.TEXT
                                && ReadStatus.of(cell, StatusScope.PROJECT).value() != null;
                    case UNIT -> units.test(cell.text());
                    case MONEY, QUANTITY -> false;
                };
    }

    private static String text(Cell cell) {
        return WrittenText.folded(cell.text()).strip();
    }

    private static boolean most(List<Cell> cells, Predicate<Cell> condition) {
        return cells.stream().filter(condition).count() * 2 > cells.size();
    }
}
