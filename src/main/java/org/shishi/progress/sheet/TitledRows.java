package org.shishi.progress.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.TitleSaid;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.UnitView;

/**
 * Finds the project of rows that name it without its code, as the ledger does: by what it is called, among several by the year of
 * the period and the unit that leads it.
 *
 * @param table with the codes that were found
 * @param doubts by the number of the row, why no project was found
 */
record TitledRows(TableByHeaders table, Map<Integer, Doubt> doubts) {

    private static final String OTHER = "sheet.title.other";
    private static final String DIFFERS = "sheet.title.differs";
    private static final String SEVERAL = "report.import.titles";

    private static final int SHOWN = 5;

    /** A project that may be meant. */
    record Titled(String code, String title, int planYear, long leadUnit) {}

    /** Why none is. */
    record Doubt(String code, Object[] args) {}

    /** @param all every project; not asked for where no row has a title */
    static TitledRows of(
            TableByHeaders table,
            Supplier<List<Titled>> all,
            Map<String, ReportingPeriodView> periods,
            AskedUnits units) {
        if (table.rows().stream().allMatch(row -> title(table, row).isEmpty())) {
            return new TitledRows(table, Map.of());
        }
        var titled = table.rows().stream().filter(row -> titled(table, row)).toList();
        var known = all.get();
        var byTitle = known.stream().collect(Collectors.groupingBy(one -> WrittenText.alike(one.title())));
        var codes = new HashMap<String, Cell>();
        var doubts = new HashMap<Integer, Doubt>();
        for (var row : titled) {
            var title = title(table, row);
            var found = byTitle.getOrDefault(WrittenText.alike(title), List.of());
            var period = periods.get(table.word(row, SheetRowReader.PERIOD));
            var said = table.cell(row, SheetRowReader.UNIT).text().strip();
            var unit = said.equals(ReportColumns.LEAD) ? Optional.<UnitView>empty() : units.find(said);
            found = narrowed(found, one -> period != null && one.planYear() == period.year());
            found = narrowed(
                    found,
                    one -> unit.map(UnitView::id)
                            .filter(id -> id == one.leadUnit())
                            .isPresent());
            var doubt = doubt(title, found);
            if (doubt == null) {
                var ref = table.cell(row, SheetRowReader.PROJECT).ref();
                codes.put(ref, Cell.text(ref, found.get(0).code()));
            } else {
                doubts.put(row.number(), doubt);
            }
        }
        doubts.putAll(differing(table, known, byTitle));
        return new TitledRows(table.with(codes), doubts);
    }

    /** Rows that name a project by its code and another one by its title. */
    private static Map<Integer, Doubt> differing(
            TableByHeaders table, List<Titled> known, Map<String, List<Titled>> byTitle) {
        var byCode = known.stream()
                .collect(Collectors.toMap(one -> WrittenText.alike(one.code()), one -> one, (one, other) -> one));
        var doubts = new HashMap<Integer, Doubt>();
        for (var row : table.rows()) {
            var said = title(table, row);
            var code = table.word(row, SheetRowReader.PROJECT);
            var project = titled(table, row) ? null : byCode.get(WrittenText.alike(code));
            if (project == null || said.isEmpty()) {
                continue;
            }
            var called = byTitle.getOrDefault(WrittenText.alike(said), List.of());
            if (!called.isEmpty() && !called.contains(project)) {
                doubts.put(row.number(), new Doubt(OTHER, new Object[] {
                    code, project.title(), said, called.get(0).code()
                }));
            } else if (!TitleSaid.fits(said, project.title())) {
                doubts.put(row.number(), new Doubt(DIFFERS, new Object[] {code, project.title(), said}));
            }
        }
        return doubts;
    }

    private static String title(TableByHeaders table, SheetRow row) {
        return table.columns().containsKey(SheetRowReader.TITLE)
                ? table.cell(row, SheetRowReader.TITLE).text().strip()
                : "";
    }

    private static boolean titled(TableByHeaders table, SheetRow row) {
        if (title(table, row).isEmpty()) {
            return false;
        }
        return table.columns()
                        .get(SheetRowReader.PROJECT)
                        .equals(table.columns().get(SheetRowReader.TITLE))
                || table.word(row, SheetRowReader.PROJECT).isEmpty();
    }

    /** Those of which that is so, unless it is so of none. */
    private static List<Titled> narrowed(List<Titled> found, Predicate<Titled> so) {
        var fewer = found.size() > 1 ? found.stream().filter(so).toList() : found;
        return fewer.isEmpty() ? found : fewer;
    }

    private static @Nullable Doubt doubt(String title, List<Titled> found) {
        if (found.isEmpty()) {
            return new Doubt("report.import.title", new Object[] {title});
        }
        var codes = found.stream().map(Titled::code).limit(SHOWN).toList();
        return found.size() == 1 ? null : new Doubt(SEVERAL, new Object[] {title, codes});
    }
}
