package org.shishi.unit;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;

/** Knows the headings that offices give a list of units; one without codes is offered the next free ones. */
final class UnitColumns {

    private static final List<String> NAMES = List.of("单位名称", "单位", "名称", "单位全称");
    private static final List<String> KINDS = List.of("类别", "性质", "单位性质", "单位类别", "类型");
    private static final List<String> CODES = List.of("单位代码", "代码", "编码", "单位编码", "单位编号");
    private static final String FIRST = "001";

    private final TableByHeaders table;
    private final String name;
    private final String kind;
    private final @Nullable String code;
    private final Set<String> known;
    private final Set<String> taken;

    private UnitColumns(TableByHeaders table, String name, String kind, Collection<String> taken) {
        this.table = table;
        this.name = name;
        this.kind = kind;
        this.code = CODES.stream()
                .filter(table.columns()::containsKey)
                .filter(heading -> table.rows().stream()
                        .anyMatch(row -> !table.word(row, heading).isEmpty()))
                .findFirst()
                .orElse(null);
        this.known = Set.copyOf(taken);
        this.taken = new HashSet<>(taken);
    }

    /** @param taken the codes that units have already */
    static UnitColumns in(List<SheetTable> tables, Collection<String> taken) {
        for (var name : NAMES) {
            for (var kind : KINDS) {
                var found = tables.stream()
                        .sorted(SheetTable.AS_SEEN)
                        .flatMap(table -> TableByHeaders.find(table, name, kind).stream())
                        .findFirst();
                if (found.isPresent()) {
                    return new UnitColumns(found.get(), name, kind, taken);
                }
            }
        }
        return new UnitColumns(
                TableByHeaders.in(SheetKind.UNITS, tables, CODES.get(0), NAMES.get(0), KINDS.get(0)),
                NAMES.get(0),
                KINDS.get(0),
                taken);
    }

    List<TotalRows.Said> totals() {
        return UnreadColumns.after(table, TotalRows.of(table));
    }

    List<SheetRow> rows() {
        return table.rows();
    }

    String name(SheetRow row) {
        return table.cell(row, name).text().strip();
    }

    /** Whether the row's own code is that of a unit that is there. */
    boolean knows(SheetRow row) {
        return code != null && known.contains(table.word(row, code));
    }

    String kind(SheetRow row) {
        return table.word(row, kind);
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
