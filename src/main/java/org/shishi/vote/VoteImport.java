package org.shishi.vote;

import java.util.List;
import org.shishi.shared.RuleViolation;
import org.springframework.context.MessageSourceResolvable;

/**
 * What an import of finished votes did, or would do.
 *
 * @param applied whether it was carried out; it never is while a vote has an error
 */
public record VoteImport(boolean applied, List<Row> rows) {

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
     * @param linked how many of its winners were found as projects
     * @param note what is wrong or worth knowing
     */
    public record Row(int line, String body, int candidates, int seats, int linked, Outcome outcome, List<Note> note) {}

    /** A message with its values. */
    public record Note(String code, List<Object> values) implements MessageSourceResolvable {

        static Note of(String code, Object... values) {
            return new Note(code, List.of(values));
        }

        static Note of(SheetFinding finding) {
            return new Note(finding.code(), finding.values());
        }

        static Note of(RuleViolation violation) {
            return new Note(violation.code(), List.of(violation.args()));
        }

        @Override
        public String[] getCodes() {
            return new String[] {code};
        }

        @Override
        public Object[] getArguments() {
            return values.toArray();
        }
    }

    public boolean hasErrors() {
        return rows.stream().anyMatch(row -> row.outcome() == Outcome.ERROR);
    }

    public int linked() {
        return rows.stream().mapToInt(Row::linked).sum();
    }
}
