package org.shishi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.ReportingPeriodView;

/** What a document's figures are counted from: the year, the day, and for a bulletin the period and the day of the last one. */
record Basis(
        DocumentKind kind,
        int planYear,
        @Nullable ReportingPeriodView period,
        LocalDate asOf,
        LocalDate since,
        LocalDate datedOn) {

    /** 2023年9月上半月, 2023年10月, 2023年度. */
    String name() {
        return period == null ? planYear + "年度" : period.name();
    }

    /** What a document is called as long as nobody calls it otherwise. */
    String title() {
        return kind == DocumentKind.BULLETIN
                ? "关于" + name() + "民生实事项目进展情况的通报"
                : "关于" + planYear + "年县政府十方面民生实事和乡镇民生实事票决项目办理情况的报告";
    }
}
