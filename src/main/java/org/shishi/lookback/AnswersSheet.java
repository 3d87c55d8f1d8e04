package org.shishi.lookback;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.text.TitleSaid;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.door.RowUnits;
import org.shishi.sheet.reading.EmptiedCells;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;

/** The answers of a look-back as a sheet: written with its projects to be filled in or kept, and read as it comes back. */
final class AnswersSheet {

    private static final String CODE = "项目编号";
    private static final String SIGNED = "签字";

    /** As headings are compared: with plain brackets. */
    private static final String MAINTAINER = "管护单位(人)";

    private static final String EMPTIED = "lookback.question.emptied";
    private static final String UNPAID = "尚欠款(万元)";
    private static final int LONGEST = 1000;

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("序号", 6),
            SheetColumn.of(CODE, 16),
            SheetColumn.of("项目名称", 34),
            SheetColumn.of("牵头单位", 18),
            SheetColumn.of("查看日期", 12),
            SheetColumn.of("使用情况", 10),
            SheetColumn.of("使用数量", 10),
            SheetColumn.of("数量单位", 10),
            SheetColumn.of("使用说明", 24),
            SheetColumn.of("管护单位（人）", 18),
            SheetColumn.of("管护经费来源", 20),
            SheetColumn.of("质量状况", 10),
            SheetColumn.of("质量说明", 20),
            SheetColumn.of("群众反映", 24),
            SheetColumn.of("尚欠款（万元）", 14),
            SheetColumn.of("其他情况", 24),
            SheetColumn.of(SIGNED, 16));

    /** The column of each part of an answer. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("lookedOn", "查看日期"),
            Map.entry("useFound", "使用情况"),
            Map.entry("quantity", "使用数量"),
            Map.entry("quantityUnit", "数量单位"),
            Map.entry("extent", "使用说明"),
            Map.entry("maintainer", MAINTAINER),
            Map.entry("maintenancePaid", "管护经费来源"),
            Map.entry("qualityFound", "质量状况"),
            Map.entry("qualityNote", "质量说明"),
            Map.entry("opinion", "群众反映"),
            Map.entry("unpaid", UNPAID),
            Map.entry("note", "其他情况"));

    private static final DoorHeadings DOOR = DoorHeadings.of(SheetKind.LOOK_BACKS, CODE, "查看日期", "使用情况", "质量状况")
            .amount(OwedColumn.NAME)
            .or(OwedColumn.NAME, OwedColumn.OTHERS.toArray(String[]::new))
            .or(CODE, "编号", "项目代码")
            .or("查看日期", "查看时间", "回访日期", "回访时间", "检查日期", "走访日期")
            .or("使用情况", "使用状况", "使用状态", "投用情况")
            .or("质量状况", "质量情况", "工程质量", "质量")
            .or("群众反映", "群众评价", "群众意见")
            .or(MAINTAINER, "管护单位", "管护人", "管护主体")
            .or("其他情况", "备注", "其他")
            .toldBy("查看日期", "质量状况");

    /** What one row says of a project that is not signed yet. */
    record Filled(int number, FoundAnswers found) {}

    private final Map<String, LookedAtProject> projects;
    private final Words words;
    private final EmptiedCells emptied;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final MoneyUnit unit;

    private AnswersSheet(List<LookedAtProject> projects, Words words, EmptiedCells emptied, MoneyUnit unit) {
        this.unit = unit;
        this.emptied = emptied;
        this.projects = projects.stream().collect(Collectors.toMap(LookedAtProject::code, Function.identity()));
        this.words = words;
    }

    /** How use and quality are called in the sheet. */
    interface Words {
        String say(Enum<?> word);
    }

    /** What the sheet says, or what is wrong with its rows; and what was left aside of it. */
    record Read(List<Filled> rows, List<SheetProblem> problems, List<TotalRows.Said> totals) {}

    /** @param asking what the sheet leaves open is asked among its questions */
    static Read read(List<SheetTable> tables, List<LookedAtProject> projects, Words words, SheetAsking asking) {
        var known = DOOR.in(tables, asking)
                .knowing("项目名称", "牵头单位", SIGNED)
                .or(HEADINGS.values().toArray(String[]::new));
        var owed = OwedColumn.of(known, asking);
        var sheet = new AnswersSheet(projects, words, new EmptiedCells(asking, EMPTIED), owed.unit());
        var table = known.with(RowUnits.of(known, owed.heading())).also(owed.heading(), UNPAID);
        var seen = new HashSet<String>();
        var rows = new ArrayList<Filled>();
        table.rows().forEach(row -> sheet.row(table, row, seen).ifPresent(rows::add));
        sheet.emptied.ask();
        return new Read(rows, sheet.problems, UnreadColumns.after(table, owed.told(table)));
    }

    private Optional<Filled> row(TableByHeaders table, SheetRow row, HashSet<String> seen) {
        var code = table.cell(row, CODE).text().strip();
        var project = projects.get(code);
        if (project == null) {
            return code.isEmpty() ? Optional.empty() : problem("unknown", row, code);
        }
        if (!seen.add(code)) {
            return problem("twice", row, code);
        }
        int before = problems.size();
        var title = text(table, row, "项目名称");
        if (!TitleSaid.fits(title, project.title())) {
            problems.add(SheetProblem.of("sheet.title.differs", code, project.title(), title));
        }
        var found = found(table, row);
        if (problems.size() > before || same(found, FoundAnswers.NONE)) {
            return Optional.empty();
        }
        var answer = project.answer();
        if (answer != null) {
            return same(answer.found(), beside(table, code, found, answer.found(), false))
                    ? Optional.empty()
                    : problem("signed", row, code);
        }
        var draft = project.draft();
        return Optional.of(
                new Filled(project.number(), draft == null ? found : beside(table, code, found, draft.found(), true)));
    }

    /**
     * The row beside what stands: a column that the sheet has not got changes nothing, an empty cell only where people say so.
     *
     * @param asks whether that is asked at all
     */
    private FoundAnswers beside(
            TableByHeaders table, String code, FoundAnswers found, FoundAnswers stands, boolean asks) {
        var kept = new HashMap<String, Object>();
        HEADINGS.forEach((part, heading) -> {
            var before = FoundAnswers.PARTS.get(stands, part);
            if (before == null
                    || before.equals("")
                    || !Objects.equals(
                            FoundAnswers.PARTS.get(found, part), FoundAnswers.PARTS.get(FoundAnswers.NONE, part))) {
                return;
            }
            if (!table.columns().containsKey(heading) || asks && emptied.keeps(heading, code)) {
                kept.put(part, before);
            }
        });
        return FoundAnswers.PARTS.with(found, kept);
    }

    private FoundAnswers found(TableByHeaders table, SheetRow row) {
        return new FoundAnswers(
                ReadDate.day(table.cell(row, "查看日期")).orElseGet(() -> nothing(table.cell(row, "查看日期"))),
                word(table.cell(row, "使用情况"), UseFound.values()),
                number(optional(table, row, "使用数量")),
                text(table, row, "数量单位"),
                text(table, row, "使用说明"),
                text(table, row, MAINTAINER),
                text(table, row, "管护经费来源"),
                word(table.cell(row, "质量状况"), QualityFound.values()),
                text(table, row, "质量说明"),
                text(table, row, "群众反映"),
                money(table.cell(row, UNPAID)),
                text(table, row, "其他情况"));
    }

    private static @Nullable Cell optional(TableByHeaders table, SheetRow row, String heading) {
        return table.columns().containsKey(heading) ? table.cell(row, heading) : null;
    }

    private String text(TableByHeaders table, SheetRow row, String heading) {
        var cell = optional(table, row, heading);
        var text = cell == null ? "" : cell.text().strip();
        if (cell != null && text.length() > LONGEST) {
            problems.add(SheetProblem.of("lookback.sheet.long", cell.ref(), LONGEST));
        }
        return text;
    }

    private <T> @Nullable T nothing(Cell cell) {
        if (!SheetText.isNothing(cell.text())) {
            problems.add(SheetProblem.of("lookback.sheet.cell", cell.ref(), cell.text()));
        }
        return null;
    }

    private @Nullable BigDecimal number(@Nullable Cell cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        var number = ReadNumber.of(cell).value();
        return number == null || number.signum() < 0 ? nothing(cell) : number;
    }

    /** In 万元, from the unit that the heading says, unless the cell names another unit. */
    private @Nullable BigDecimal money(Cell cell) {
        var amount = ReadMoney.of(cell, unit);
        return amount.value() == null || !amount.remark().isEmpty() ? nothing(cell) : amount.value();
    }

    private <E extends Enum<E>> @Nullable E word(Cell cell, E[] all) {
        var said = cell.text().strip();
        return Arrays.stream(all)
                .filter(one -> words.say(one).equals(said))
                .findFirst()
                .orElseGet(() -> unknown(cell, all));
    }

    private <E extends Enum<E>> @Nullable E unknown(Cell cell, E[] all) {
        if (!cell.isEmpty()) {
            var possible = Arrays.stream(all).map(words::say).toList();
            problems.add(SheetProblem.of("lookback.sheet.word", cell.ref(), cell.text(), possible));
        }
        return null;
    }

    private Optional<Filled> problem(String word, SheetRow row, String value) {
        problems.add(SheetProblem.of("lookback.sheet." + word, row.number(), value));
        return Optional.empty();
    }

    /** Amounts are compared as numbers: a sheet writes 12.5 where the database has 12.500000. */
    private static boolean same(FoundAnswers one, FoundAnswers other) {
        return plain(one).equals(plain(other));
    }

    private static Map<String, @Nullable Object> plain(FoundAnswers found) {
        var values = new HashMap<String, @Nullable Object>();
        for (var name : FoundAnswers.PARTS.names()) {
            var value = FoundAnswers.PARTS.get(found, name);
            values.put(name, value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
        }
        return values;
    }

    static void write(OutputStream out, LookBackView view, Words words) throws IOException {
        var head = view.head();
        var lines = List.of(head.name(), "查看日期 " + head.firstOn() + " 至 " + head.lastOn() + "，查看人员：" + head.who());
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead("回头看", lines, COLUMNS, 3));
            for (var one : view.projects()) {
                writer.row(row(one, words));
            }
            writer.finish();
        }
    }

    private static List<@Nullable Object> row(LookedAtProject one, Words words) {
        var found = Objects.requireNonNullElse(one.found(), FoundAnswers.NONE);
        var row = new ArrayList<@Nullable Object>(List.of(one.number(), one.code(), one.title(), one.leadUnit()));
        row.add(found.lookedOn());
        row.add(found.useFound() == null ? "" : words.say(found.useFound()));
        row.add(found.quantity());
        row.addAll(List.of(found.quantityUnit(), found.extent(), found.maintainer(), found.maintenancePaid()));
        row.add(found.qualityFound() == null ? "" : words.say(found.qualityFound()));
        row.addAll(List.of(found.qualityNote(), found.opinion()));
        row.add(found.unpaid());
        row.add(found.note());
        row.add(one.signed() ? Objects.requireNonNull(one.answer()).signedBy() : "");
        return row;
    }
}
