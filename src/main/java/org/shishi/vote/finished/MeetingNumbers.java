package org.shishi.vote.finished;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.UnitDirectory;
import org.shishi.unit.UnitView;

/**
 * Completes the usual sheet of a vote's result, which has a row for each candidate and says of the meeting itself only in its title,
 * or nothing: what follows from the rows is taken from there, numbers from the lines around the table, the rest is asked.
 */
final class MeetingNumbers {

    private static final String UNIT = "乡镇(街道)";
    private static final String CODE = "单位代码";
    private static final String VALID = "有效票";
    private static final String INVALID = "无效票";

    /** What the title or a remark calls each of them: 应到代表58人. */
    private static final Map<String, Pattern> SAID = new LinkedHashMap<>();

    static {
        SAID.put("应选数", said("应选(?:项目|名额)?"));
        SAID.put("应到代表", said("应到(?:会)?(?:代表|人数)?"));
        SAID.put("实到代表", said("实到(?:会)?(?:代表|人数)?"));
        SAID.put("发出票", said("(?:发出|发放)(?:表决|选|票决)?票"));
        SAID.put("收回票", said("收回(?:表决|选|票决)?票"));
        SAID.put(VALID, said("有效(?:表决|选|票决)?票"));
        SAID.put(INVALID, said("(?:无效|废)(?:表决|选|票决)?票"));
    }

    private static final Pattern TOWNSHIP = Pattern.compile("[乡镇]$|街道$");

    private final UnitDirectory units;
    private final SheetAsking asking;
    private TableByHeaders table;

    private MeetingNumbers(TableByHeaders table, UnitDirectory units, SheetAsking asking) {
        this.table = table;
        this.units = units;
        this.asking = asking;
    }

    private static Pattern said(String words) {
        return Pattern.compile(words + "(?:数|总数)?[^\\d,。;、]{0,4}(\\d{1,6})");
    }

    /** With all columns of {@link ImportedVote#HEADINGS}. */
    static TableByHeaders completed(List<SheetTable> tables, UnitDirectory units, SheetAsking asking) {
        var townships = units.names().stream()
                .filter(name -> TOWNSHIP.matcher(name).find())
                .toList();
        var found = ImportedVote.some(tables, townships, asking);
        return new MeetingNumbers(found, units, asking).completed();
    }

    private TableByHeaders completed() {
        each(CODE, row -> unit(row).map(UnitView::code).orElse(""));
        each("方式", row -> unit(row).map(FinishedVotes::word).orElse(""));
        var order = order();
        each("序号", row -> Integer.toString(order.getOrDefault(row.number(), 0)));
        var rows = table.rows().stream().collect(Collectors.groupingBy(this::name, Collectors.counting()));
        each("候选数", row -> Long.toString(rows.getOrDefault(name(row), 0L)));
        var missing = SAID.keySet().stream().filter(heading -> !has(heading)).toList();
        if (!missing.isEmpty() && rows.size() > 1) {
            throw RuleViolation.at("file", "vote.import.numbers.missing", missing);
        }
        missing.stream().filter(heading -> !heading.equals(INVALID)).forEach(this::whole);
        if (missing.contains(INVALID)) {
            invalid();
        }
        asking.require();
        return table.alone();
    }

    private void whole(String heading) {
        var number = inWords(heading)
                .or(() -> heading.equals(VALID) ? answers() : Optional.empty())
                .or(() -> asking.number("number." + heading, "sheet.question.number", heading));
        table = table.with(heading, number.map(String::valueOf).orElse(""));
    }

    /** What came back and is not valid. */
    private void invalid() {
        var first = table.rows().get(0);
        var returned = number(table.cell(first, "收回票"));
        var valid = number(table.cell(first, VALID));
        boolean waits = returned.isEmpty() && asking.open();
        var said = inWords(INVALID)
                .or(() -> returned.flatMap(all -> valid.map(good -> all - good)).filter(left -> left >= 0))
                .or(() -> waits
                        ? Optional.empty()
                        : asking.number("number." + INVALID, "sheet.question.number", INVALID));
        table = table.with(INVALID, said.map(String::valueOf).orElse(""));
    }

    /** Each valid paper answers on every candidate, where all candidates have as many answers. */
    private Optional<Integer> answers() {
        var sums = table.rows().stream()
                .map(row -> Stream.of("赞成", "反对", "弃权")
                        .map(heading -> number(table.cell(row, heading)).orElse(0))
                        .reduce(0, Integer::sum))
                .distinct()
                .toList();
        return sums.size() == 1 ? Optional.of(sums.get(0)) : Optional.empty();
    }

    private Optional<Integer> inWords(String heading) {
        var around = table.totals().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .collect(Collectors.joining(";"));
        var text = SheetText.withoutSpaces(table.title().text().replace('\n', ';') + ";" + around);
        var found = Objects.requireNonNull(SAID.get(heading))
                .matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Integer> number(Cell cell) {
        return Optional.ofNullable(ReadNumber.of(cell).value()).map(BigDecimal::intValue);
    }

    private Map<Integer, Integer> order() {
        var last = new HashMap<String, Integer>();
        return table.rows().stream()
                .collect(Collectors.toMap(SheetRow::number, row -> last.merge(name(row), 1, Integer::sum)));
    }

    private String name(SheetRow row) {
        return table.word(row, UNIT);
    }

    private Optional<UnitView> unit(SheetRow row) {
        return units.find(name(row));
    }

    private boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    /** A column that the sheet has not got, from what each row says. */
    private void each(String heading, Function<SheetRow, String> text) {
        if (has(heading)) {
            return;
        }
        table = table.with(heading, "");
        var cells = new HashMap<String, Cell>();
        table.rows().forEach(row -> {
            var ref = table.cell(row, heading).ref();
            cells.put(ref, Cell.text(ref, text.apply(row)));
        });
        table = table.with(cells);
    }
}
