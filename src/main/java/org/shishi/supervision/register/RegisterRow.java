package org.shishi.supervision.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;

/** One row of a register, read cell by cell; what is wrong with a cell is said as a broken rule. */
public record RegisterRow(TableByHeaders table, SheetRow row, Map<String, UnitView> units) {

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
        var day = table.cell(row, heading).date();
        if (day == null) {
            throw new RuleViolation("supervision.import.day", heading);
        }
        return day;
    }

    public long unit(String name) {
        var unit = units.get(name.strip());
        if (unit == null) {
            throw new RuleViolation("supervision.import.unit", name);
        }
        return unit.id();
    }
}
