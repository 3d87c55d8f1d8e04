package org.shishi.account.sheet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SheetAccounts.Known;
import org.shishi.background.WorkProgress;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtOutcome;
import org.shishi.policy.Masks;
import org.shishi.policy.Role;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.shared.Shortened;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;

/**
 * What a sheet of accounts would do, or did.
 *
 * @param brought who brought it and who confirmed; none where it was only checked, or a row has an error
 * @param looked what stands for these rows; whoever confirms says which ones were seen
 * @param waiting how many of its accounts wait for the first password to be handed over
 * @param progress how far the slips' passwords are, while they are being made valid
 * @param totals what its own totals say, compared with the rows
 */
public record AccountImport(
        @Nullable Brought brought,
        List<Row> rows,
        long looked,
        int waiting,
        @Nullable WorkProgress progress,
        List<TotalRows.Said> totals)
        implements BroughtOutcome, TellsTotals {

    /** Of 52 bits: a program in JavaScript holds no longer number exactly. */
    private static final int HEX = 13;

    /** The complaint of which the unit's kind is the cause; the unit's code is its last word. */
    static final String OF_UNIT = "account.import.role.unit";

    static AccountImport of(@Nullable Brought brought, List<Row> rows) {
        return of(brought, rows, List.of());
    }

    static AccountImport of(@Nullable Brought brought, List<Row> rows, List<TotalRows.Said> totals) {
        return new AccountImport(brought, rows, digest(rows), 0, null, totals);
    }

    private static long digest(List<Row> rows) {
        return Long.parseLong(Sha256.hex(rows.toString()).substring(0, HEX), 16);
    }

    /** What becomes, or became, of a row. */
    public enum Outcome {
        NEW,
        /** The account is there, and its password not handed over yet. */
        WAITING,
        READY,
        /** Whoever the row tells of has an account already, and it says the same. */
        UNCHANGED,
        ERROR
    }

    /**
     * One person of the sheet.
     *
     * @param number as the spreadsheet program shows it; of an account that is there its place in the sheet
     * @param offered whether the user name was made from the name
     * @param phone masked
     * @param notes what is wrong, by the names of the cells
     */
    public record Row(
            int number,
            String name,
            String username,
            boolean offered,
            String unit,
            Set<Role> roles,
            @Nullable String phone,
            Outcome outcome,
            List<Note> notes) {

        static Row unchanged(int number, Known one, String unit) {
            return new Row(
                    number,
                    one.name(),
                    one.username(),
                    false,
                    unit,
                    one.roles(),
                    Masks.phone(one.phone()),
                    Outcome.UNCHANGED,
                    List.of());
        }
    }

    /** A message with its values. */
    public record Note(String code, List<Object> values) implements LocalizedMessage {

        static Note of(String code, Object... values) {
            return new Note(code, List.of(Shortened.all(values)));
        }

        static Note of(RuleViolation violation) {
            return new Note(violation.code(), List.of(violation.args()));
        }
    }

    @Override
    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    /** How many accounts it would make. */
    public long people() {
        return count(Outcome.NEW);
    }

    public long unchanged() {
        return count(Outcome.UNCHANGED);
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public long offered() {
        return rows.stream().filter(Row::offered).count();
    }
}
