package org.shishi.agenda;

import java.util.List;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The days by which reports are due. */
@Component
@Order(2)
class ReportDays implements AgendaSource {

    /** So long before its due date, a period may have ended. */
    private static final int MONTHS_BEFORE = 3;

    private final ReportingPeriods periods;
    private final MessageSource messages;

    ReportDays(ReportingPeriods periods, MessageSource messages) {
        this.periods = periods;
        this.messages = messages;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        boolean reads = Policy.mayEver(actor, Action.REPORT_FILL) || Policy.mayEver(actor, Action.REPORT_OVERVIEW);
        var path = reads ? "/reports" : "/calendar";
        return periods.between(span.from().minusMonths(MONTHS_BEFORE), span.to()).stream()
                .filter(period ->
                        !period.dueOn().isBefore(span.from()) && !period.dueOn().isAfter(span.to()))
                .map(period -> entry(period, span, path))
                .toList();
    }

    private AgendaEntry entry(ReportingPeriodView period, AgendaSpan span, String path) {
        var name = messages.getMessage(period, span.locale());
        var sure = period.dueSure() ? "agenda.report" : "agenda.report.unsure";
        return new AgendaEntry(
                "report:" + period.code(),
                period.dueOn(),
                AgendaKind.REPORT,
                messages.getMessage(sure, new Object[] {name}, span.locale()),
                path,
                period.dueOn().isBefore(span.asOf()));
    }
}
