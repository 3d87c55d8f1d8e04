package org.shishi.supervision.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.AskedUnits;

/** One row of a register, read cell by cell; what is wrong with a cell is said as a broken rule. */
public record RegisterRow(TableByHeaders table, SheetRow row, AskedUnits units, SheetAsking asking) {

    public String text(String heading) {
        return table.cell(row, heading).text().strip();
    }

    public boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    /** The text under a heading that a sheet need not have. */
    public String textOr(String heading, String otherwise) {
        var known = has(heading) ? text(heading) : "";
        return known.isEmpty() ? otherwise : known;
    }

    public String needed(String heading) {
        var text = textOr(heading, "");
        if (text.isEmpty()) {
            throw new RuleViolation("supervision.import.missing", heading);
        }
        return text;
    }

    /** What the words of a cell mean among those that it may have. */
    public <T> T oneOf(String heading, String text, List<T> all, Function<T, String> word) {
        return all.stream()
                .filter(one -> WrittenText.alike(word.apply(one)).equals(WrittenText.alike(text)))
                .findFirst()
                .orElseThrow(() -> unknown(heading, text, all.stream().map(word).toList()));
    }

    /** Another word than those that a cell may have, with all of these. */
    public static RuleViolation unknown(String heading, String text, List<String> possible) {
        return new RuleViolation(
                "supervision.import.word", heading + " " + text + "（" + String.join("、", possible) + "）");
    }

    public LocalDate day(String heading) {
        return ReadDate.day(table.cell(row, heading))
                .orElseThrow(() -> new RuleViolation("supervision.import.day", heading));
    }

    /** A day by which something is to be done; words that cover several days mean the last, as in a ledger. */
    public LocalDate dueDay(String heading) {
        return ReadDate.lastDay(table.cell(row, heading))
                .orElseThrow(() -> new RuleViolation("supervision.import.day", heading));
    }

    public long unit(String name) {
        return units.find(name)
                .orElseThrow(() -> new RuleViolation("supervision.import.unit", name))
                .id();
    }
}
