package org.shishi.supervision.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shishi.supervision.common.ListSheet;
import org.shishi.supervision.common.ListSheet.Column;

/** Findings as a table (问题清单): all their fields, the day first, with project and inspection, and with what became of them; the import takes it back. */
final class FindingSheet {

    static final ListSheet<FindingView> SHEET = new ListSheet<>(columns());

    private FindingSheet() {}

    private static List<Column<FindingView>> columns() {
        var first = List.of(
                ListSheet.plain("序号", 8, FindingView::id),
                FindingField.FOUND_ON.column(),
                ListSheet.plain("项目编号", 16, FindingView::project),
                ListSheet.plain("项目名称", 30, FindingView::projectTitle),
                ListSheet.plain(InspectionsOfSheet.DAY, 12, FindingView::inspectedOn),
                ListSheet.plain(InspectionsOfSheet.THEME, 24, FindingView::inspectionTheme));
        var fields = Arrays.stream(FindingField.values())
                .filter(field -> field != FindingField.FOUND_ON)
                .map(FindingField::column);
        var last = List.of(
                ListSheet.<FindingView>column(
                        FindingRegister.STATE, 12, (finding, labels) -> labels.text(finding.state())),
                ListSheet.plain(FindingRegister.REOPENED, 10, FindingView::reopened),
                ListSheet.plain(FindingRegister.ENDED, 12, FindingView::endedOn));
        return Stream.of(first.stream(), fields, last.stream())
                .flatMap(columns -> columns)
                .toList();
    }
}
