package org.shishi.progress.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.policy.Actor;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportLine;
import org.shishi.progress.ReportState;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.shared.ShanghaiClock;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Writes the office's tables. The sheet of reports has the headings that its import reads, whatever the language. */
@Component
class OfficeSheets {

    private static final int NARROW = 12;
    private static final int WIDE = 40;
    private static final List<String> HEADINGS = List.of(
            "报送期", "项目编号", "项目名称", "填报单位", "形象进度", "存在问题", "进展情况", "需协调事项", "下一步打算", "预计完工", "滞后原因", "报送日期", "状态",
            "逾期");

    private static final List<String> TEMPLATE = List.of(
            "报送期", "项目编号", "项目名称", "填报单位", "形象进度", "进展情况", "存在问题", "需协调事项", "下一步打算", "预计完工", "滞后原因", "报送日期", "情况属实的理由");

    private final ProgressReports reports;
    private final ReportOverview overview;

    OfficeSheets(ProgressReports reports, ReportOverview overview) {
        this.reports = reports;
        this.overview = overview;
    }

    byte[] grid(String title, Viewpoint from, GridView grid, OfficeWords words) throws IOException {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.of(words.say("office.unit"), WIDE));
        grid.heads().forEach(head -> columns.add(SheetColumn.of(head.title(), NARROW)));
        var about = words.say("office.grid.about");
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead(title, List.of(title, from.asOf() + " " + about), columns, 1));
            for (var line : grid.lines()) {
                var row = new ArrayList<@Nullable Object>(List.of(line.name()));
                line.squares().forEach(square -> row.add(square.text()));
                writer.row(row);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    byte[] period(Actor actor, long id, LocalDate asOf, OfficeWords words) throws IOException {
        var period = overview.period(actor, id);
        var filter = ReportFilter.of(period.year())
                .ofPeriod(id)
                .in(ReportState.SUBMITTED, ReportState.CONFIRMED, ReportState.RETURNED);
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(head("进展报送", words.text(period), HEADINGS));
            for (var line : reports.find(actor, filter, Pageable.unpaged())) {
                writer.row(row(line, words));
            }
            writer.sheet(head("未报送", words.text(period), List.of("填报单位", "项目编号", "项目名称")));
            for (var asked : overview.missingIn(actor, id, asOf)) {
                writer.row(
                        asked.unit().name(),
                        asked.project().code(),
                        asked.project().title());
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    /** A sheet to be filled in: a row for each report that is missing in a period, or only the headings. */
    byte[] template(Actor actor, @Nullable ReportingPeriodView period, LocalDate asOf, OfficeWords words)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(head("进展报送", period == null ? "" : words.text(period), TEMPLATE));
            if (period != null) {
                for (var asked : overview.missingIn(actor, period.id(), asOf)) {
                    writer.row(
                            period.name(),
                            asked.project().code(),
                            asked.project().title(),
                            asked.unit().name());
                }
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private static SheetHead head(String sheet, String period, List<String> headings) {
        var columns = headings.stream()
                .map(heading ->
                        SheetColumn.of(heading, heading.length() > 4 || heading.startsWith("项目名") ? WIDE : NARROW))
                .toList();
        return new SheetHead(sheet, List.of(sheet + " " + period), columns, 0);
    }

    private static List<@Nullable Object> row(ReportLine line, OfficeWords words) {
        return Arrays.asList(
                line.period().name(),
                line.project().code(),
                line.project().title(),
                line.unit().name(),
                percent(line.percent()),
                line.problems(),
                line.progress(),
                line.coordination(),
                line.nextStep(),
                line.forecast(),
                line.blocker() == null ? null : words.text(line.blocker()),
                line.submittedAt() == null
                        ? null
                        : line.submittedAt()
                                .atZoneSameInstant(ShanghaiClock.ZONE)
                                .toLocalDate(),
                words.text(line.state()),
                line.late() ? words.say("office.late.mark") : "");
    }

    private static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.toPlainString() + "%";
    }
}
