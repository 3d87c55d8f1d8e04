package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.shared.Shortened;
import org.shishi.sheet.Cell;
import org.shishi.sheet.LeftOut;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.SharedValue;
import org.shishi.sheet.reading.SharedValue.Division;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.reading.UnknownUnit;
import org.shishi.sheet.reading.UnreadColumns;

/** Knows the columns of the ledger of money (资金台账) by their headings, and what the sheet leaves open about its amounts. */
final class EntryColumns {

    static final String NUMBER = "编号";
    static final String COUNTER = "冲销编号";
    static final String CODE = "项目编号";
    static final String TITLE = "项目名称";
    static final String DAY = "日期";
    static final String STAGE = "环节";
    static final String TIER = "资金级次";
    static final String CHANNEL = "渠道";
    static final String AMOUNT = "金额";
    static final String DOCUMENT = "文号";
    static final String NOTE = "备注";

    private static final int LONGEST = 200;

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("code", CODE),
            Map.entry("on", DAY),
            Map.entry("stage", STAGE),
            Map.entry("tier", TIER),
            Map.entry("channel", CHANNEL),
            Map.entry("number", NUMBER),
            Map.entry("counter", COUNTER),
            Map.entry("document", DOCUMENT),
            Map.entry("note", NOTE));

    private final TableByHeaders table;
    private final String amount;
    private final EntryAnswers answers;
    private final List<SharedValue> shared;
    private final List<EntryQuestion> questions = new ArrayList<>();

    /** What stood in the cells whose unit nobody knew. */
    private final Map<String, String> written = new HashMap<>();

    private EntryColumns(SheetTable sheet, TableByHeaders table, String amount, EntryAnswers answers) {
        this.amount = amount;
        this.answers = answers;
        var column = Objects.requireNonNull(table.columns().get(amount));
        var rows = table.rows().stream().map(SheetRow::number).collect(Collectors.toSet());
        this.shared = SharedValue.in(sheet, column, rows);
        askUnit(table, column);
        askDivision();
        var said = Objects.requireNonNullElse(unit(table), MoneyUnit.TEN_THOUSAND_YUAN);
        var cells = new HashMap<String, Cell>();
        shared.forEach(value -> cells.putAll(value.divided(answers.merged(), said)));
        var divided = table.with(cells);
        this.table = divided.with(askOwnUnits(divided, column));
    }

    /** Asks for columns that the sheet has not got, and about what it hides, unless people have said how that counts. */
    static EntryColumns in(List<SheetTable> tables, EntryAnswers answers) {
        var asking = new SheetAsking(answers.headings());
        var found = in(tables, answers, asking);
        asking.require();
        return found;
    }

    /** The same among the other questions. */
    static EntryColumns in(List<SheetTable> tables, EntryAnswers answers, SheetAsking asking) {
        var found = MoneyHeadings.in(tables, asking);
        return new EntryColumns(found.sheet(), found.table(), found.amount(), answers);
    }

    private void askUnit(TableByHeaders table, int column) {
        var bare = table.rows().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.covered() && UnitSaid.isBare(cell))
                .toList();
        var said = said(table);
        if (bare.isEmpty() || said != null && said.unit() != null) {
            return;
        }
        var some = UnreadColumns.some(bare);
        questions.add(
                said == null
                        ? answers.unitAsked(bare.get(0), "funding.question.unit.none", amount, some)
                        : answers.unitAsked(bare.get(0), "funding.question.unit.unclear", amount, some, said.word()));
    }

    /** Asks once for each word, and not at each row. */
    private Map<String, Cell> askOwnUnits(TableByHeaders divided, int column) {
        var told = new HashMap<String, Cell>();
        divided.rows().stream()
                .flatMap(row -> UnknownUnit.in(row.cell(column)).stream())
                .collect(Collectors.groupingBy(UnknownUnit::word, LinkedHashMap::new, Collectors.toList()))
                .forEach((word, amounts) -> {
                    var cells = amounts.stream().map(UnknownUnit::cell).toList();
                    questions.add(answers.ownUnitAsked(
                            amounts.get(0),
                            "funding.question.unit.own",
                            amount,
                            amounts.size(),
                            word,
                            UnreadColumns.some(cells)));
                    cells.forEach(cell -> written.put(cell.ref(), cell.text()));
                    answers.unitOf(word)
                            .ifPresent(unit ->
                                    amounts.forEach(one -> told.put(one.cell().ref(), one.as(unit))));
                });
        return told;
    }

    private void askDivision() {
        if (!shared.isEmpty()) {
            var where = shared.stream().map(SharedValue::shown).toList();
            questions.add(answers.divisionAsked("funding.question.merged", amount, where));
        }
    }

    /** Asks the same together with what else is open of the sheet. */
    void ask(SheetAsking asking) {
        questions.forEach(question -> asking.word(
                question.key(),
                question.choices().stream().map(EntryAnswers::word).toList(),
                question.code(),
                question.args().toArray()));
    }

    /** Asks about columns that nobody reads and that look as if they mattered: a second amount, what was paid. */
    void askColumns(SheetAsking asking) {
        var known = table.knowing(NUMBER, COUNTER, DOCUMENT, NOTE, amount).or(NUMBER, COUNTER, DOCUMENT, NOTE);
        UnreadColumns.ask(known, asking);
    }

    /** Asks whether amounts are what has come together until then, where the lines above them say so and their heading does not. */
    void askCumulative(SheetAsking asking) {
        if (table.title().text().contains(EntryAnswers.RUNNING) && !answers.isOfRunning()) {
            asking.word(
                    EntryAnswers.CUMULATIVE,
                    List.of(SheetQuestion.TAKE, SheetQuestion.LEAVE),
                    "funding.question.cumulative",
                    table.title().text().strip());
        }
    }

    /** Whether its amounts have come together until then: what stands of them is no new money. */
    boolean cumulative() {
        return answers.cumulative();
    }

    List<EntryQuestion> questions() {
        return List.copyOf(questions);
    }

    /** What its totals say of the amounts. */
    List<TotalRows.Said> totals() {
        var column = table.columns().get(amount); // under its own heading there, which may be another word
        var totals = TotalRows.of(
                table,
                (heading, cell) ->
                        Objects.equals(table.columns().get(heading), column) ? amount(cell) : Optional.empty());
        return UnreadColumns.after(table, totals);
    }

    private Optional<BigDecimal> amount(Cell cell) {
        var number = cell.covered() ? null : cell.number();
        if (number == null && EntryRowReader.isNegative(cell)) {
            return Optional.ofNullable(
                            ReadMoney.of(EntryRowReader.positive(cell), unit()).value())
                    .map(BigDecimal::negate);
        }
        return Optional.ofNullable(
                number == null ? ReadMoney.of(cell, unit()).value() : number.movePointRight(unit().shift()));
    }

    TableByHeaders table() {
        return table;
    }

    /** The unit of amounts that name none: the heading's or that of the lines above, which may not contradict, else as was said. */
    MoneyUnit unit() {
        return Objects.requireNonNullElse(unit(table), MoneyUnit.TEN_THOUSAND_YUAN);
    }

    private @Nullable MoneyUnit unit(TableByHeaders table) {
        var said = said(table);
        return said != null && said.unit() != null ? said.unit() : answers.unit();
    }

    private @Nullable UnitSaid said(TableByHeaders table) {
        return UnitSaid.agreed(
                UnitSaid.inHeading(amount).orElse(null), table.title().money());
    }

    /** Whether the amount of a row waits for an answer. */
    boolean waits(SheetRow row) {
        return questions.stream().filter(EntryQuestion::open).anyMatch(question -> switch (question.key()) {
            case EntryAnswers.UNIT -> UnitSaid.isBare(cell(row, AMOUNT));
            case EntryAnswers.MERGED -> sharing(row).isPresent();
            default -> question.key().equals(EntryAnswers.OWN + ownUnit(row));
        });
    }

    /** The unit of a row that becomes no entry, since its amount is in none that is known. */
    Optional<String> leftUnit(SheetRow row) {
        return Optional.of(ownUnit(row)).filter(answers::leaves);
    }

    private String ownUnit(SheetRow row) {
        return UnknownUnit.in(cell(row, AMOUNT)).map(UnknownUnit::word).orElse("");
    }

    /** The amount as it was written. */
    String written(Cell cell) {
        return written.getOrDefault(cell.ref(), cell.text());
    }

    /** The row that the amount of this one was booked with, where it was said so. */
    Optional<Integer> bookedWith(SheetRow row) {
        return answers.merged() == Division.FIRST
                ? sharing(row).map(value -> value.rows().get(0)).filter(first -> first != row.number())
                : Optional.empty();
    }

    private Optional<SharedValue> sharing(SheetRow row) {
        return shared.stream()
                .filter(value -> value.rows().contains(row.number()))
                .findFirst();
    }

    boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    Cell cell(SheetRow row, String heading) {
        return table.cell(row, heading.equals(AMOUNT) ? amount : heading);
    }

    /** The words of a cell whose column may be missing. */
    String text(SheetRow row, String heading) {
        return has(heading) ? cell(row, heading).text().strip() : "";
    }

    /** As a code, a number or a word of a list is compared. */
    String word(SheetRow row, String heading) {
        return has(heading) ? table.word(row, heading) : "";
    }

    /** A row that becomes no entry. */
    LeftOut left(int number) {
        var said = table.rows().stream()
                .filter(row -> row.number() == number)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty())
                .map(Cell::text)
                .collect(Collectors.joining(" · "));
        return new LeftOut(table.sheet(), number, Shortened.text(said, LONGEST));
    }

    /** The cell of a field of an entry; the first of the row where there is none. */
    String ref(SheetRow row, String field) {
        var named = FIELDS.getOrDefault(field, AMOUNT);
        var heading = named.equals(CODE) && !has(CODE) ? TITLE : named;
        return heading.equals(AMOUNT) || has(heading) ? cell(row, heading).ref() : "A" + row.number();
    }
}
