package org.shishi.funding.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.SharedValue.Division;

/**
 * What a person has said of a sheet of entries that leaves something open.
 *
 * @param unit in which its amounts are
 * @param merged what an amount is that stands in one cell for several rows
 */
public record EntryAnswers(
        @Nullable MoneyUnit unit, @Nullable Division merged) {

    public static final EntryAnswers NONE = new EntryAnswers(null, null);

    static final String UNIT = "unit";
    static final String MERGED = "merged";

    /** An amount of the ledger of money cannot be left unread: whoever wants that takes the row out. */
    static final List<Division> DIVISIONS = List.of(Division.FIRST, Division.EQUAL, Division.EACH);

    private static final String WORD = "funding.answer.";

    /** As a choice among the questions of any sheet. */
    static String word(String choice) {
        return WORD + choice;
    }

    /** These, and where they say nothing what was answered when the sheet was sent. */
    EntryAnswers or(Map<String, String> answered) {
        return new EntryAnswers(
                unit == null ? said(answered, UNIT, MoneyUnit.values()) : unit,
                merged == null ? said(answered, MERGED, Division.values()) : merged);
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
        return said;
    }

    EntryQuestion unitAsked(String code, Object... args) {
        return asked(UNIT, code, List.of(MoneyUnit.values()), unit, args);
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
