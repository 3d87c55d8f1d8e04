package org.shishi.unit;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;

/** Knows the headings that offices give a list of units; one without codes is offered the next free ones. */
final class UnitColumns {

    private static final String NAME = "单位名称";
    private static final String KIND = "类别";

    private static final DoorHeadings HEADINGS = DoorHeadings.of(SheetKind.UNITS, NAME, KIND)
            .or(NAME, "单位", "名称", "单位全称", "部门", "部门名称", "单位(全称)", "机构名称")
            .or(KIND, "性质", "单位性质", "单位类别", "类型", "单位类型", "机构类别", "机构性质");

    private static final List<String> CODES = List.of("单位代码", "代码", "编码", "单位编码", "单位编号");
    private static final List<String> SHORTER = List.of("简称", "单位简称", "部门简称", "机构简称");
    private static final String FIRST = "001";

    private final TableByHeaders table;
    private final @Nullable String code;
    private final Set<String> known;
    private final Set<String> taken;

    private UnitColumns(TableByHeaders table, Collection<String> taken) {
        this.table = table;
        this.code = CODES.stream()
                .filter(table.columns()::containsKey)
                .filter(heading -> table.rows().stream()
                        .anyMatch(row -> !table.word(row, heading).isEmpty()))
                .findFirst()
                .orElse(null);
        this.known = Set.copyOf(taken);
        this.taken = new HashSet<>(taken);
    }

    /**
     * @param taken the codes that units have already
     * @param kinds the words of which one may hold for all rows
     */
    static UnitColumns in(
            List<SheetTable> tables, Collection<String> taken, Collection<String> kinds, SheetAsking asking) {
        if (SheetKind.of(tables).filter(SheetKind.ACCOUNTS::equals).isPresent()) { // people, each with a unit
            throw SheetKind.UNITS.elsewhere(tables).orElseThrow();
        }
        return new UnitColumns(HEADINGS.allOf(KIND, kinds).in(tables, asking), taken);
    }

    List<TotalRows.Said> totals() {
        return UnreadColumns.after(table, TotalRows.of(table));
    }

    List<SheetRow> rows() {
        return table.rows();
    }

    String name(SheetRow row) {
        return table.cell(row, NAME).text().strip();
    }

    /** What the unit is called for short; empty where the sheet says nothing. */
    String shorter(SheetRow row) {
        return SHORTER.stream()
                .filter(table.columns()::containsKey)
                .map(heading -> table.cell(row, heading).text().strip())
                .filter(text -> !SheetText.isNothing(text))
                .findFirst()
                .orElse("");
    }

    /** Whether the row's own code is that of a unit that is there. */
    boolean knows(SheetRow row) {
        return code != null && known.contains(table.word(row, code));
    }

    String kind(SheetRow row) {
        return table.word(row, KIND);
    }

    /** @param known the code that the unit has already, where there is one of that name */
    String code(SheetRow row, Optional<String> known) {
        return code == null ? known.orElseGet(this::next) : table.word(row, code);
    }

    /** One more than the highest number among the codes. */
    private String next() {
        var highest = taken.stream().filter(text -> text.matches("\\d{1,18}")).max((a, b) -> {
            int length = Integer.compare(a.length(), b.length());
            return length == 0 ? a.compareTo(b) : length;
        });
        var code = highest.map(
                        text -> String.format("%0" + text.length() + "d", new BigInteger(text).add(BigInteger.ONE)))
                .orElse(FIRST);
        taken.add(code);
        return code;
    }
}
