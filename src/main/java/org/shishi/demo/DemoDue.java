package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shishi.account.DemoAccount;
import org.shishi.period.ReportingPeriods;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportKey;
import org.shishi.progress.ReportOffice;
import org.shishi.progress.ReportPick;
import org.shishi.progress.ReportView;
import org.shishi.progress.SaveReport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What units have told in the running period so far: some sent it, one got it back, one is confirmed; the rest is asked for. */
@Component
@Profile("demo")
class DemoDue {

    private static final LocalDate TOLD = LocalDate.of(2024, 1, 5);

    private static final BigDecimal STARTED = new BigDecimal(5);

    private final DemoActors actors;
    private final ReportingPeriods periods;
    private final ProgressReports reports;
    private final ReportOffice office;
    private final DemoClock clock;

    DemoDue(
            DemoActors actors,
            ReportingPeriods periods,
            ProgressReports reports,
            ReportOffice office,
            DemoClock clock) {
        this.actors = actors;
        this.periods = periods;
        this.reports = reports;
        this.office = office;
        this.clock = clock;
    }

    void tell() {
        long period = periods.at(TOLD).orElseThrow().id();
        clock.at(TOLD.atTime(15, 0), () -> {
            send("鹤城街道", "2023-Z-001-1", period, "路面已硬化九成，剩余路段待天晴浇筑。");
            send("县水利局", "2023-X-06-03", period, "坝体防渗已完成，正在做溢洪道收尾。");
            send("腊口镇", "2023-Z-106-1", period, "主体修缮完成，正在布展。");
            var told = send("县水利局", "2024-S-102", period, "完成除险加固方案编制，正在报批。");
            var vague = send("油竹街道", "2023-Z-003-2", period, "按序时推进");
            var county = actors.of(DemoAccount.COUNTY);
            office.confirm(county, List.of(pick(told)));
            office.sendBack(county, List.of(pick(vague)), "请写明桥梁维修的完成部位和剩余工程量。");
        });
    }

    /** With the figures that the form opens with: nothing in the ledger of 2023 moves. */
    private ReportView send(String unit, String code, long period, String progress) {
        var clerk = actors.clerk(unit);
        var opened = reports.open(clerk, new ReportKey(code, period)).content();
        var content = new ReportContent(
                progress,
                "",
                false,
                "",
                "按计划推进，确保节点完成。",
                opened.percent() == null ? STARTED : opened.percent(),
                null,
                opened.forecast(),
                null,
                null,
                opened.results(),
                opened.sites());
        return reports.submit(clerk, new SaveReport(code, period, null, content, "演示数据"));
    }

    private static ReportPick pick(ReportView report) {
        return new ReportPick(report.id(), report.version());
    }
}
