package org.shishi.imports;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;
import org.shishi.sheet.ledger.LedgerField;

/**
 * What a person says about an uploaded sheet; where nothing is said, it is as recognised.
 *
 * @param sheet which of several tables
 * @param headerRow number of the header's first row, as shown
 * @param planYear the year that its projects are counted in
 * @param asOf the day that it speaks of
 * @param columns column (A is 0) to what it holds, null for nothing
 * @param giveCodes whether new projects without a code get the next number of their level
 * @param level of new projects of which the sheet says none
 * @param leadUnit the name of the unit that leads them where it says none
 * @param answers key of a {@link Question} to what was answered
 */
public record ImportSetup(
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable Integer planYear,
        @Nullable LocalDate asOf,
        Map<Integer, @Nullable LedgerField> columns,
        boolean giveCodes,
        @Nullable Level level,
        @Nullable String leadUnit,
        Map<String, String> answers) {

    /** As recognised. */
    public static final ImportSetup NONE = new ImportSetup(null, null, null, null, Map.of(), false);

    /** With nothing said about units that lead. */
    public ImportSetup(
            @Nullable String sheet,
            @Nullable Integer headerRow,
            @Nullable Integer planYear,
            @Nullable LocalDate asOf,
            Map<Integer, @Nullable LedgerField> columns,
            boolean giveCodes,
            @Nullable Level level,
            Map<String, String> answers) {
        this(sheet, headerRow, planYear, asOf, columns, giveCodes, level, null, answers);
    }

    /** With nothing said about levels, and no question answered. */
    public ImportSetup(
            @Nullable String sheet,
            @Nullable Integer headerRow,
            @Nullable Integer planYear,
            @Nullable LocalDate asOf,
            Map<Integer, @Nullable LedgerField> columns,
            boolean giveCodes) {
        this(sheet, headerRow, planYear, asOf, columns, giveCodes, null, Map.of());
    }

    public ImportSetup {
        columns = Collections.unmodifiableMap(new HashMap<>(columns));
        answers = answered(answers, giveCodes, level, leadUnit);
    }

    /** The same without these answers. */
    ImportSetup without(Set<String> keys) {
        var others = new HashMap<>(answers);
        others.keySet().removeAll(keys);
        return new ImportSetup(sheet, headerRow, planYear, asOf, columns, false, null, null, others);
    }

    /** What is said of all new projects answers the questions about them. */
    private static Map<String, String> answered(
            @Nullable Map<String, String> answers,
            boolean giveCodes,
            @Nullable Level level,
            @Nullable String leadUnit) {
        var all = new HashMap<String, String>();
        if (giveCodes) {
            all.put(Question.CODES, Question.GIVE);
        }
        if (level != null) {
            all.put(Question.LEVEL, level.name());
        }
        if (leadUnit != null && !leadUnit.isBlank()) {
            all.put(Question.LEAD, leadUnit);
        }
        if (answers != null) { // kept before there were questions
            all.putAll(answers);
        }
        return Map.copyOf(all);
    }
}
