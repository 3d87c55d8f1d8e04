package org.shishi.funding.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundedProject;
import org.shishi.funding.FundedProjects;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.TitleSaid;
import org.shishi.sheet.SheetRow;

/** Finds the projects of the rows of a sheet: by their codes, and without one by what they are called; the two may not differ. */
final class NamedProjects {

    private final EntryColumns columns;
    private final Map<String, FundedProject> byCode;
    private final Map<String, List<FundedProject>> byTitle;

    private NamedProjects(
            EntryColumns columns, Map<String, FundedProject> byCode, Map<String, List<FundedProject>> byTitle) {
        this.columns = columns;
        this.byCode = byCode;
        this.byTitle = byTitle;
    }

    static NamedProjects of(EntryColumns columns, FundedProjects projects) {
        var rows = columns.table().rows();
        var codes = rows.stream()
                .map(row -> columns.word(row, EntryColumns.CODE))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        var byCode = projects.byCode(codes);
        boolean titled = rows.stream().anyMatch(row -> {
            var project = byCode.get(columns.word(row, EntryColumns.CODE));
            var title = title(columns, row);
            return !title.isEmpty() && (project == null || !title.equals(WrittenText.alike(project.title())));
        });
        return new NamedProjects(columns, byCode, titled ? projects.byTitle() : Map.of());
    }

    private static String title(EntryColumns columns, SheetRow row) {
        return WrittenText.alike(columns.text(row, EntryColumns.TITLE));
    }

    /** The project of a row, or what is wrong with how it is named. */
    record Named(@Nullable FundedProject project, String problem, Object... args) {}

    Named of(SheetRow row) {
        var code = columns.word(row, EntryColumns.CODE);
        var said = columns.text(row, EntryColumns.TITLE);
        var called = byTitle.getOrDefault(title(columns, row), List.of());
        if (code.isEmpty()) {
            return called(said, called);
        }
        var project = byCode.get(code);
        if (project == null) {
            return new Named(null, "funding.project.unknown", code);
        }
        var other = called.stream().filter(one -> one.id() != project.id()).findFirst();
        if (!TitleSaid.fits(said, project.title())
                || other.isPresent() && called.stream().noneMatch(one -> one.id() == project.id())) {
            return other.map(one -> new Named(null, "sheet.title.other", code, project.title(), said, one.code()))
                    .orElseGet(() -> new Named(null, "sheet.title.differs", code, project.title(), said));
        }
        return new Named(project, "");
    }

    private static Named called(String said, List<FundedProject> called) {
        if (said.isEmpty()) {
            return new Named(null, "funding.code.missing", "");
        }
        if (called.size() == 1) {
            return new Named(called.get(0), "");
        }
        var codes = called.stream().map(FundedProject::code).toList();
        return called.isEmpty()
                ? new Named(null, "funding.title.unknown", said)
                : new Named(null, "funding.title.several", said, codes);
    }

    /** The years of the projects that its rows are of. */
    Set<Integer> years() {
        return columns.table().rows().stream()
                .map(row -> of(row).project())
                .filter(java.util.Objects::nonNull)
                .map(FundedProject::planYear)
                .collect(Collectors.toSet());
    }
}
