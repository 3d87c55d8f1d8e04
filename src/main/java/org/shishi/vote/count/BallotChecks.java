package org.shishi.vote.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says what is wrong about any sheet: numbers that can't be, lines that are not those of the ballot, a head that does not add up. */
public final class BallotChecks {

    /** Says that a number cannot be: nothing is to be reckoned with it. */
    public static final String NUMBER = "vote.sheet.number";

    private BallotChecks() {}

    /**
     * Numbers that can't be, and lines that are unknown, twice or missing.
     *
     * @param key of the message that says so in the words of what is counted
     * @param numbers of what is on the ballot
     */
    public static List<SheetFinding> lines(UnaryOperator<String> key, List<Integer> numbers, CountSheet<?> sheet) {
        var findings = new ArrayList<SheetFinding>();
        sheet.cells().forEach((cell, value) -> range(cell, value, 0, findings));
        var seen = new HashSet<Integer>();
        for (var line : sheet.lines()) {
            if (!numbers.contains(line.number())) {
                findings.add(SheetFinding.error(key.apply("line-unknown"), line.number()));
            }
            if (!seen.add(line.number())) {
                findings.add(SheetFinding.error(key.apply("line-twice"), line.number()));
            }
            line.cells().forEach((cell, value) -> range(cell, value, line.number(), findings));
        }
        numbers.stream()
                .filter(number -> !seen.contains(number))
                .forEach(number -> findings.add(SheetFinding.error(key.apply("line-missing"), number)));
        return findings;
    }

    private static void range(SheetCell cell, int value, int number, List<SheetFinding> findings) {
        int most = cell.total() ? SheetChecks.MOST * 100 : SheetChecks.MOST;
        if (value < 0 || value > most) {
            findings.add(SheetFinding.error(NUMBER, cell, value, most, number));
        }
    }

    /** What does not add up in the head. */
    public static List<SheetFinding> of(CountSheet<?> sheet, int deputies) {
        var findings = new ArrayList<SheetFinding>();
        if (sheet.due() != deputies) {
            findings.add(error("due", sheet.due(), deputies));
        }
        if (sheet.present() > sheet.due()) {
            findings.add(error("present-over-due", sheet.present(), sheet.due()));
        }
        if (sheet.issued() > sheet.present()) {
            findings.add(error("issued-over-present", sheet.issued(), sheet.present()));
        } else if (sheet.issued() < sheet.present()) {
            findings.add(warning("issued-under-present", sheet.issued(), sheet.present()));
        }
        if (sheet.returned() < sheet.issued()) {
            findings.add(warning("returned-under-issued", sheet.returned(), sheet.issued()));
        }
        int counted = sheet.valid() + sheet.invalid();
        if (sheet.returned() != counted) {
            findings.add(SheetFinding.error(
                    "vote.sheet.valid-invalid",
                    sheet.returned(),
                    sheet.valid(),
                    sheet.invalid(),
                    counted,
                    Math.abs(sheet.returned() - counted)));
        }
        return findings;
    }

    private static SheetFinding error(String word, int one, int other) {
        return SheetFinding.error("vote.sheet." + word, one, other, Math.abs(one - other));
    }

    private static SheetFinding warning(String word, int one, int other) {
        return SheetFinding.warning("vote.sheet." + word, one, other, Math.abs(one - other));
    }
}
