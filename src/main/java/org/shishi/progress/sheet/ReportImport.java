package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.PlainDecimals;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportField;

/**
 * What a sheet of reports did, or would do.
 *
 * @param applied whether it was carried out; it never is while a row has an error
 */
public record ReportImport(boolean applied, List<Row> rows) {

    /** How a row compares with what is there. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        /** Not to be taken, as was answered. */
        LEFT,
        ERROR
    }

    /**
     * One row of the sheet.
     *
     * @param number as the spreadsheet program shows it
     */
    public record Row(
            int number,
            String period,
            String project,
            String unit,
            Outcome outcome,
            List<Change> changes,
            @Nullable Fault fault) {

        public boolean left() {
            return outcome == Outcome.LEFT;
        }
    }

    /**
     * What a row changes of what stands on its day.
     *
     * @param before as text, the name of a {@link org.shishi.project.Blocker}; empty where nothing is said
     */
    public record Change(ReportField field, String before, String after) {

        static List<Change> between(EarlierProgress told, LocalDate day, ReportContent content) {
            var before = told.progress(day);
            var forecast = content.forecast() == null ? told.forecast(day) : content.forecast();
            return Stream.of(
                            of(ReportField.PERCENT, percent(told.percent(day)), percent(content.percent())),
                            of(ReportField.PROGRESS, before.note(), content.progress()),
                            of(ReportField.PROBLEMS, before.problem(), content.problems()),
                            of(ReportField.BLOCKER, before.blocker(), content.blocker()),
                            of(ReportField.FORECAST, told.forecast(day), forecast))
                    .filter(change -> !change.before().equals(change.after()))
                    .toList();
        }

        /** Whether the values are names of blockers. */
        public boolean blocker() {
            return field == ReportField.BLOCKER;
        }

        private static Change of(ReportField field, @Nullable Object before, @Nullable Object after) {
            return new Change(field, Objects.toString(before, ""), Objects.toString(after, ""));
        }

        private static String percent(@Nullable BigDecimal points) {
            return points == null ? "" : PlainDecimals.text(points) + "%";
        }
    }

    /**
     * Why a row cannot be taken.
     *
     * @param ref the cell, {@code E7}
     * @param code a message key, and the values that the message names
     */
    public record Fault(String ref, String code, List<Object> args) {

        public Object[] arguments() {
            return args.toArray();
        }
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long newRows() {
        return count(Outcome.NEW);
    }

    public long unchangedRows() {
        return count(Outcome.UNCHANGED);
    }

    /** Those that are written, or left out as was answered. */
    public List<Row> shown() {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.NEW || row.outcome() == Outcome.LEFT)
                .toList();
    }

    /** Those that cannot be taken. */
    public List<Row> faulty() {
        return rows.stream().filter(row -> row.outcome() == Outcome.ERROR).toList();
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
