package org.shishi.progress.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanel;
import org.shishi.file.AttachmentPanels;
import org.shishi.policy.Actor;
import org.shishi.progress.DueReport;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportLine;
import org.shishi.progress.ReportState;
import org.shishi.progress.ReportView;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.progress.overview.RequestedReports;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a clerk's reports into the words of one language. */
@Component
class Workbenches {

    private static final int SHOWN = 200;
    private static final int SENT_SHOWN = 30;
    private static final int ASKABLE = 2;

    private final ProgressReports reports;
    private final ReportOverview overview;
    private final AttachmentPanels files;
    private final MessageSource messages;

    Workbenches(ProgressReports reports, ReportOverview overview, AttachmentPanels files, MessageSource messages) {
        this.reports = reports;
        this.overview = overview;
        this.files = files;
        this.messages = messages;
    }

    Workbench of(Actor actor, Viewpoint viewpoint, Locale locale) {
        var owed = reports.due(actor, viewpoint.asOf(), SHOWN);
        var due = owed.first().stream().map(one -> line(one, locale)).toList();
        var filter = ReportFilter.of(viewpoint.year()).in(ReportState.SUBMITTED, ReportState.CONFIRMED);
        var own = actor.unitId() == null ? filter : filter.ofUnit(actor.unitId());
        var sent = reports.first(actor, own, SENT_SHOWN).stream()
                .map(line -> sent(line, locale))
                .toList();
        return new Workbench(due, owed.all(), sent, owed.late(), owed.returned(), asked(actor, viewpoint));
    }

    private int asked(Actor actor, Viewpoint viewpoint) {
        var unit = actor.unitId();
        return unit == null
                ? 0
                : overview.formsAsked(actor, YearMonth.from(viewpoint.asOf()), viewpoint.asOf(), unit).stream()
                        .mapToInt(RequestedReports::asked)
                        .sum();
    }

    List<Told> history(Actor actor, String project, Locale locale) {
        var told = reports.ofProject(actor, project);
        var panels = files.of(actor, "report", told.stream().map(ReportView::id).toList());
        var newest = told.stream().limit(ASKABLE).toList();
        return told.stream()
                .map(report -> told(report, worthShowing(panels.panel(report.id()), newest.contains(report)), locale))
                .toList();
    }

    /** Where nothing hangs and nothing is asked, the office may ask, but not of every report that ever was. */
    private static @Nullable AttachmentPanel worthShowing(@Nullable AttachmentPanel panel, boolean recent) {
        return panel == null || panel.empty() || panel.files().isEmpty() && !panel.asked() && !recent ? null : panel;
    }

    /** One report of a project as its history shows it. */
    record Told(
            ReportView report,
            @Nullable AttachmentPanel files,
            String periodName,
            String percent,
            String state,
            String tone) {}

    private Told told(ReportView report, @Nullable AttachmentPanel panel, Locale locale) {
        return new Told(
                report,
                panel,
                messages.getMessage(report.period(), locale),
                percent(report.content().percent()),
                messages.getMessage(report.state(), locale),
                tone(report.state()));
    }

    private Workbench.Line line(DueReport due, Locale locale) {
        var started = due.started();
        var content = due.prefilled();
        var code = due.project().code();
        return new Workbench.Line(
                due.period().id() + "/" + code,
                code,
                due.project().title(),
                FillPages.path(due.key()),
                "/reports/history/" + FillPages.encoded(code),
                due.period(),
                messages.getMessage(due.period(), locale),
                due.period().dueOn().toString(),
                due.period().dueSure(),
                due.late(),
                percent(content.percent()),
                content.progress(),
                due.mayStayUnchanged(),
                started != null
                        && started.state() == ReportState.DRAFT
                        && !started.unwritten()
                        && started.returnReason().isEmpty(),
                started == null || started.returnReason().isEmpty() ? null : started.returnReason());
    }

    private Workbench.Sent sent(ReportLine line, Locale locale) {
        return new Workbench.Sent(
                line.id(),
                line.version(),
                line.project().code(),
                line.project().title(),
                "/reports/history/" + FillPages.encoded(line.project().code()),
                messages.getMessage(line.period(), locale),
                percent(line.percent()),
                line.progress(),
                messages.getMessage(line.state(), locale),
                tone(line.state()),
                line.noChange(),
                line.late(),
                line.state() == ReportState.SUBMITTED);
    }

    static String tone(ReportState state) {
        return switch (state) {
            case DRAFT -> "idle";
            case SUBMITTED -> "wait";
            case CONFIRMED -> "good";
            case RETURNED -> "late";
        };
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.stripTrailingZeros().toPlainString() + "%";
    }
}
