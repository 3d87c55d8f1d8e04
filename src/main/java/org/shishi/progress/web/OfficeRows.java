package org.shishi.progress.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.IndicatorResult;
import org.shishi.progress.ReportField;
import org.shishi.progress.ReportLine;
import org.shishi.progress.ReportPick;
import org.shishi.progress.ReportState;
import org.shishi.progress.ReportView;
import org.shishi.progress.SiteProgress;
import org.shishi.progress.overview.MissingReports;
import org.shishi.project.Blocker;
import org.shishi.shared.ShanghaiClock;

/** Formats reports for the office's lists, once for each row. */
final class OfficeRows {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private OfficeRows() {}

    static OfficePeriod.Told told(ReportLine line, OfficeWords words) {
        return new OfficePeriod.Told(
                line.id(),
                new ReportPick(line.id(), line.version()).toString(),
                line.project().code(),
                line.project().title(),
                line.unit().name(),
                percent(line.percent()),
                line.progress(),
                line.problems(),
                line.blocker() == null ? "" : words.text(line.blocker()),
                line.coordination(),
                line.forecast() == null ? "" : line.forecast().toString(),
                words.text(line.state()),
                tone(line.state()),
                line.late(),
                line.noChange(),
                line.flags(),
                line.insistence(),
                line.returnReason(),
                sent(line.submittedAt(), line.submittedBy()));
    }

    static List<OfficePeriod.Missing> missing(List<MissingReports> units) {
        return units.stream()
                .map(one -> new OfficePeriod.Missing(
                        one.unit().id(),
                        one.unit().name(),
                        one.number(),
                        String.join("、", one.titles()) + (one.more() ? "…" : ""),
                        one.late()))
                .toList();
    }

    static ReviewedReport report(
            ReportView report, @Nullable ReportView before, boolean mayConfirm, OfficeWords words) {
        var lines = new ArrayList<ReviewedReport.Line>();
        for (var field : ReportField.values()) {
            var value = text(report.content().value(field), words);
            var last = before == null ? value : text(before.content().value(field), words);
            if (!value.isEmpty() || !last.isEmpty()) {
                lines.add(new ReviewedReport.Line(words.text(field), value, last.equals(value) ? "" : last));
            }
        }
        return new ReviewedReport(
                report,
                words.text(report.period()),
                words.text(report.state()),
                tone(report.state()),
                lines,
                report.flags().stream().map(words::text).toList(),
                sent(report.submittedAt(), report.submittedBy()),
                new ReportPick(report.id(), report.version()).toString(),
                mayConfirm && report.state() == ReportState.SUBMITTED);
    }

    static String tone(ReportState state) {
        return switch (state) {
            case DRAFT -> "tone-idle";
            case SUBMITTED -> "tone-wait";
            case CONFIRMED -> "tone-done";
            case RETURNED -> "tone-late";
        };
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString() + "%";
    }

    private static String sent(@Nullable OffsetDateTime at, String by) {
        return at == null ? by : (MINUTE.format(at.atZoneSameInstant(ShanghaiClock.ZONE)) + " " + by).strip();
    }

    private static String text(@Nullable Object value, OfficeWords words) {
        if (value instanceof Boolean yes) {
            return yes ? words.say("office.yes") : "";
        }
        if (value instanceof BigDecimal percent) {
            return percent(percent);
        }
        if (value instanceof Blocker blocker) {
            return words.text(blocker);
        }
        if (value instanceof List<?> many) {
            return many.stream().map(OfficeRows::line).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString();
    }

    private static @Nullable String line(Object told) {
        if (told instanceof IndicatorResult one) {
            return one.result() == null ? null : one.name() + " " + one.result().toPlainString();
        }
        if (told instanceof SiteProgress one) {
            var parts = Arrays.asList(one.name(), percent(one.percent()), one.note());
            boolean silent = one.percent() == null && one.note().isEmpty();
            return silent ? null : String.join(" ", parts).strip();
        }
        return told.toString();
    }
}
