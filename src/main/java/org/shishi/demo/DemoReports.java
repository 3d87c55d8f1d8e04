package org.shishi.demo;

import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.sheet.SheetTable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The reports of 2023 from the workbook's sheet 进展报送, as the county office would upload them. */
@Component
@Profile("demo")
class DemoReports {

    private final ReportSheets sheets;

    DemoReports(ReportSheets sheets) {
        this.sheets = sheets;
    }

    void load(List<SheetTable> workbook) {
        var loaded = sheets.apply(Actor.SYSTEM, workbook);
        if (!loaded.applied()) {
            throw new IllegalStateException("the demo's reports have rows with errors: "
                    + loaded.rows().stream().filter(row -> row.fault() != null).toList());
        }
    }
}
