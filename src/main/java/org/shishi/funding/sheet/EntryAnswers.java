package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SaidColumns;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadMoney;
import org.shishi.sheet.reading.Reading;
import org.shishi.sheet.reading.SharedValue.Division;
import org.shishi.sheet.reading.UnknownUnit;

/**
 * What a person has said of a sheet of entries that leaves something open.
 *
 * @param unit in which its amounts are
 * @param merged what an amount is that stands in one cell for several rows
 * @param own units that amounts name themselves and nobody knows (万美元), and headings that are missing, each to the choice for it
 */
public record EntryAnswers(
        @Nullable MoneyUnit unit, @Nullable Division merged, Map<String, String> own) {

    public static final EntryAnswers NONE = new EntryAnswers(null, null);

    public EntryAnswers(@Nullable MoneyUnit unit, @Nullable Division merged) {
        this(unit, merged, Map.of());
    }

    /** The rows of such a unit become no entries. */
    static final String LEAVE = "LEAVE";

    private static final List<String> UNITS_OR_NOTHING = Stream.concat(
                    Stream.of(MoneyUnit.values()).map(Enum::name), Stream.of(LEAVE))
            .toList();

    static final String UNIT = "unit";
    static final String OWN = UNIT + ".";
    static final String MERGED = "merged";
    static final String CUMULATIVE = "cumulative";

    /** What the heading of an amount that has come together begins with. */
    static final String RUNNING = "累计";

    private static final String COLUMN = SaidColumns.column("");
    private static final String HEADING = SaidColumns.heading("");

    /** An amount of the ledger of money cannot be left unread: whoever wants that takes the row out. */
    static final List<Division> DIVISIONS = List.of(Division.FIRST, Division.EQUAL, Division.EACH);

    private static final String WORD = "funding.answer.";

    /** As a choice among the questions of any sheet. */
    static String word(String choice) {
        return WORD + choice;
    }

    /** These, and where they say nothing what was answered when the sheet was sent. */
    public EntryAnswers or(Map<String, String> answered) {
        var all = new HashMap<>(own);
        answered.forEach((key, choice) -> {
            if (key.startsWith(OWN)) {
                all.putIfAbsent(key.substring(OWN.length()), choice.replace(WORD, ""));
            } else if (key.startsWith(HEADING) || key.startsWith(COLUMN) || key.equals(CUMULATIVE)) {
                all.putIfAbsent(key, choice);
            }
        });
        return new EntryAnswers(
                unit == null ? said(answered, UNIT, MoneyUnit.values()) : unit,
                merged == null ? said(answered, MERGED, Division.values()) : merged,
                all);
    }

    private static <E extends Enum<E>> @Nullable E said(Map<String, String> answered, String key, E[] all) {
        return Arrays.stream(all)
                .filter(one -> word(one.name()).equals(answered.get(key)))
                .findFirst()
                .orElse(null);
    }

    /** All that was answered of a sheet, with these among it. */
    Map<String, String> among(Map<String, String> answered) {
        var all = new HashMap<>(answered);
        said().forEach((key, choice) -> all.put(key, word(choice)));
        return all;
    }

    /** As they are kept in the trail. */
    Map<String, String> said() {
        var said = new HashMap<String, String>();
        if (unit != null) {
            said.put(UNIT, unit.name());
        }
        if (merged != null) {
            said.put(MERGED, merged.name());
        }
        own.forEach((word, choice) -> {
            if (UNITS_OR_NOTHING.contains(choice)) {
                said.put(OWN + word, choice);
            }
        });
        return said;
    }

    /** @param sample one of the amounts, shown as each unit would have it read */
    EntryQuestion unitAsked(Cell sample, String code, Object... args) {
        return asked(UNIT, code, List.of(MoneyUnit.values()), unit, args)
                .reading(read(each -> ReadMoney.of(sample, each)));
    }

    /** Of a word that some amounts name as their unit. */
    EntryQuestion ownUnitAsked(UnknownUnit sample, String code, Object... args) {
        var answer = own.get(sample.word());
        return new EntryQuestion(
                        OWN + sample.word(),
                        code,
                        Arrays.asList(args),
                        UNITS_OR_NOTHING,
                        answer != null && UNITS_OR_NOTHING.contains(answer) ? answer : null)
                .reading(read(each -> ReadMoney.of(sample.as(each), each)));
    }

    /** What was said of columns that the sheet has not got. */
    Map<String, String> headings() {
        return own.entrySet().stream()
                .filter(said -> said.getKey().startsWith(HEADING))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the column of amounts that was pointed out is one of sums until then: 累计支付. */
    boolean isOfRunning() {
        return own.entrySet().stream()
                .anyMatch(said -> said.getKey().equals(SaidColumns.heading(EntryColumns.AMOUNT))
                                && said.getValue().contains(RUNNING)
                        || said.getKey().startsWith(COLUMN)
                                && said.getKey().contains(RUNNING)
                                && said.getValue().equals(EntryColumns.AMOUNT));
    }

    boolean cumulative() {
        return isOfRunning() || SheetQuestion.TAKE.equals(own.get(CUMULATIVE));
    }

    /** The unit that was given to such a word. */
    Optional<MoneyUnit> unitOf(String word) {
        return Arrays.stream(MoneyUnit.values())
                .filter(each -> each.name().equals(own.get(word)))
                .findFirst();
    }

    boolean leaves(String word) {
        return LEAVE.equals(own.get(word));
    }

    private static Map<String, String> read(Function<MoneyUnit, Reading<BigDecimal>> reading) {
        var read = new HashMap<String, String>();
        for (var unit : MoneyUnit.values()) {
            var amount = reading.apply(unit).value();
            if (amount != null) {
                read.put(unit.name(), ReadMoney.shown(amount));
            }
        }
        return read;
    }

    EntryQuestion divisionAsked(String code, Object... args) {
        return asked(MERGED, code, DIVISIONS, merged, args);
    }

    private static <E extends Enum<E>> EntryQuestion asked(
            String key, String code, List<E> choices, @Nullable E answer, Object... args) {
        return new EntryQuestion(
                key,
                code,
                Arrays.asList(args),
                choices.stream().map(Enum::name).toList(),
                answer == null || !choices.contains(answer) ? null : answer.name());
    }
}
