package org.shishi.sheet.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.LedgerDate;
import org.shishi.sheet.reading.LedgerLevel;
import org.shishi.sheet.reading.MilestoneText;
import org.shishi.sheet.reading.StatusMeaning;
import org.shishi.sheet.reading.UnitNames;

/**
 * Gives one row of a ledger as it was read: typed values, texts as written, and what could not be read.
 *
 * @param number as shown in the spreadsheet
 * @param continues number of the data row that a continuation belongs to
 * @param section the heading between rows that stands above this one, empty if none
 * @param text all texts of the row, for rows that are no data
 * @param values only fields that have a column; also LEVEL and STATUS when they were found elsewhere in the row
 */
public record LedgerRow(
        int number,
        RowKind kind,
        @Nullable Integer continues,
        String section,
        String text,
        Map<LedgerField, LedgerValue> values,
        List<CellProblem> problems) {

    public LedgerRow {
        var copy = new EnumMap<LedgerField, LedgerValue>(LedgerField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /** What the cell says, as written; empty without such a column. */
    public String text(LedgerField field) {
        var value = values.get(field);
        return value == null ? "" : value.reading().text();
    }

    /** The part of the cell that is not its value; empty if none. */
    public String remark(LedgerField field) {
        var value = values.get(field);
        return value == null ? "" : value.reading().remark();
    }

    public @Nullable String words(LedgerField field) {
        return value(field, String.class);
    }

    /** 万元 for amounts, percent points for PERCENT. */
    public @Nullable BigDecimal number(LedgerField field) {
        return value(field, BigDecimal.class);
    }

    public @Nullable LedgerDate date(LedgerField field) {
        return value(field, LedgerDate.class);
    }

    public @Nullable UnitNames units(LedgerField field) {
        return value(field, UnitNames.class);
    }

    public @Nullable StatusMeaning status() {
        return value(LedgerField.STATUS, StatusMeaning.class);
    }

    public @Nullable LedgerLevel level() {
        return value(LedgerField.LEVEL, LedgerLevel.class);
    }

    /** The steps of the schedule, in order. */
    public List<MilestoneText> steps() {
        var steps = new ArrayList<MilestoneText>();
        if (value(LedgerField.SCHEDULE, List.class) instanceof List<?> list) {
            list.forEach(step -> steps.add((MilestoneText) step));
        }
        return steps;
    }

    /** The same row as another kind. */
    public LedgerRow as(RowKind other) {
        return new LedgerRow(number, other, continues, section, text, values, problems);
    }

    /** The same, with nothing told of what these cells leave out. */
    public LedgerRow without(Set<String> cells) {
        var told = problems.stream()
                .filter(problem -> problem.blocking() || !cells.contains(problem.ref()))
                .toList();
        return new LedgerRow(number, kind, continues, section, text, values, told);
    }

    public boolean isUnread() {
        return problems.stream().anyMatch(CellProblem::blocking);
    }

    private <T> @Nullable T value(LedgerField field, Class<T> type) {
        var value = values.get(field);
        var read = value == null ? null : value.reading().value();
        return type.isInstance(read) ? type.cast(read) : null;
    }
}
