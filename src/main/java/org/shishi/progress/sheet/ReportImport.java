package org.shishi.progress.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.PlainDecimals;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportField;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.Shortened;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.LeftOut;
import org.shishi.sheet.reading.TotalRows;

/**
 * What a sheet of reports did, or would do.
 *
 * @param id by which it is known once it was carried out, and may be taken back; else none
 * @param applied whether it was carried out; it never is while a row has an error
 * @param totals what its own totals say, compared with the rows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportImport(@Nullable Long id, boolean applied, List<Row> rows, List<TotalRows.Said> totals)
        implements TellsTotals {

    ReportImport(boolean applied, List<Row> rows, List<TotalRows.Said> totals) {
        this(null, applied, rows, totals);
    }

    static final String UNIT_UNKNOWN = "report.import.unit";

    /** How a row compares with what is there. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        /** Not to be taken, as was answered. */
        LEFT,
        /** Hidden in the sheet, and not read, as was answered. */
        HIDDEN,
        ERROR
    }

    /**
     * One row of the sheet.
     *
     * @param number as the spreadsheet program shows it
     * @param title of the project of that code; none in what was told before titles were
     */
    public record Row(
            int number,
            String period,
            String project,
            @Nullable String title,
            String unit,
            Outcome outcome,
            List<Change> changes,
            @Nullable Fault fault) {

        static Row hidden(LeftOut row) {
            return new Row(row.number(), "", row.text(), "", "", Outcome.HIDDEN, List.of(), null);
        }

        public boolean left() {
            return outcome == Outcome.LEFT || outcome == Outcome.HIDDEN;
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
                            of(ReportField.COORDINATION, "", content.coordination()),
                            of(ReportField.NEXT_STEP, "", content.nextStep()),
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

    /** What a report that is there says otherwise than a row. */
    public record Difference(ReportField field, String before, String after) implements LocalizedMessage {

        private static final int LONGEST = 40;

        public Difference {
            before = Shortened.text(before, LONGEST);
            after = Shortened.text(after, LONGEST);
        }

        @Override
        public String code() {
            return "report.import.difference";
        }

        @Override
        public List<Object> values() {
            return List.of(field, before, after);
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

    /** The same with only the rows that are wrong whatever is answered; none where there is no such row. */
    @Nullable
    ReportImport wrong() {
        var wrong = faulty().stream()
                .filter(row -> row.fault() != null && !row.fault().code().equals(UNIT_UNKNOWN))
                .toList();
        return wrong.isEmpty() ? null : new ReportImport(false, wrong, totals);
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
    public List<Row> told() {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.NEW || row.left())
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
