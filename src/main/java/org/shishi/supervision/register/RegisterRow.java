package org.shishi.supervision.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;

/** One row of a register, read cell by cell; what is wrong with a cell is said as a broken rule. */
public record RegisterRow(TableByHeaders table, SheetRow row, Map<String, UnitView> units) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    static Map<String, UnitView> byName(Units units) {
        return units.all().stream().collect(Collectors.toMap(UnitView::name, Function.identity()));
    }

    public String text(String heading) {
        return table.cell(row, heading).text().strip();
    }

    /** The text under a heading that a sheet need not have. */
    public String textOr(String heading, String otherwise) {
        var known = table.columns().containsKey(heading) ? text(heading) : "";
        return known.isEmpty() ? otherwise : known;
    }

    public String needed(String heading) {
        var text = text(heading);
        if (text.isEmpty()) {
            throw new RuleViolation("supervision.import.missing", heading);
        }
        return text;
    }

    public LocalDate day(String heading) {
        var cell = table.cell(row, heading);
        return Optional.ofNullable(cell.date())
                .or(() -> written(cell.text()))
                .orElseThrow(() -> new RuleViolation("supervision.import.day", heading));
    }

    /** As a CSV file has it, where no cell is a date. */
    private static Optional<LocalDate> written(String text) {
        var day = WRITTEN.matcher(text.strip());
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public long unit(String name) {
        var unit = units.get(name.strip());
        if (unit == null) {
            throw new RuleViolation("supervision.import.unit", name);
        }
        return unit.id();
    }
}
