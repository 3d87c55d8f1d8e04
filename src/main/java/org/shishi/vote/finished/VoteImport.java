package org.shishi.vote.finished;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtOutcome;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.vote.count.SheetFinding;

/**
 * A sheet of finished votes, counted again.
 *
 * @param brought who brought it and who confirmed; none where it was only checked, or a vote has an error
 * @param planYear under which the votes stand
 * @param totals what is said of its own totals, and of columns that nobody reads
 */
public record VoteImport(@Nullable Brought brought, int planYear, List<Row> rows, List<TotalRows.Said> totals)
        implements BroughtOutcome, TellsTotals {

    /** How a vote of the sheet compares with what is there. */
    public enum Outcome {
        NEW,
        /** The same vote is there already; only missing links to projects are made. */
        KNOWN,
        ERROR
    }

    /**
     * One vote of the sheet.
     *
     * @param line the first of its rows, as the spreadsheet program shows it
     * @param heldOn the day of the meeting; none where the sheet does not say one that can be
     * @param elected the names of its winners, as counted again
     * @param linked how many of its winners were found as projects
     * @param note what is wrong or worth knowing
     */
    public record Row(
            int line,
            String body,
            @Nullable LocalDate heldOn,
            int candidates,
            int seats,
            List<String> elected,
            int linked,
            Outcome outcome,
            List<Note> note) {}

    /** A message with its values. */
    public record Note(String code, List<Object> values) implements LocalizedMessage {

        static Note of(String code, Object... values) {
            return new Note(code, List.of(values));
        }

        static Note of(SheetFinding finding) {
            return new Note(finding.code(), finding.values());
        }

        static Note of(RuleViolation violation) {
            return new Note(violation.code(), List.of(violation.args()));
        }
    }

    @Override
    public boolean hasErrors() {
        return rows.stream().anyMatch(row -> row.outcome() == Outcome.ERROR);
    }

    public int linked() {
        return rows.stream().mapToInt(Row::linked).sum();
    }
}
