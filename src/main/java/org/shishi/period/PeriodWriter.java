package org.shishi.period;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shishi.calendar.WorkingDays;
import org.shishi.meeting.MeetingView;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Writes periods so that what has ended stays as it is. */
@Component
class PeriodWriter {

    private final PeriodRows rows;
    private final WorkingDays workingDays;
    private final Clock clock;

    PeriodWriter(PeriodRows rows, WorkingDays workingDays, Clock clock) {
        this.rows = rows;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void refuseEnded(List<ReportingPeriodView> old, List<PeriodDays> after) {
        old.stream()
                .filter(period -> !after.contains(period.span()))
                .filter(period -> ended(period.lastDay())
                        || after.stream()
                                .anyMatch(span -> span.first().equals(period.firstDay()) && ended(span.last())))
                .findFirst()
                .ifPresent(period -> {
                    throw RuleViolation.at("from", "progress.rhythm.ended", period, today().toString());
                });
    }

    /** A period that begins on the same day keeps its identity, and with it the reports that it has. */
    void replace(List<ReportingPeriodView> old, List<PeriodDays> after, int dueDays) {
        old.stream()
                .filter(period -> after.stream().noneMatch(span -> span.first().equals(period.firstDay())))
                .forEach(period -> rows.delete(period.id()));
        for (var span : after) {
            var known = old.stream()
                    .filter(period -> period.firstDay().equals(span.first()))
                    .findFirst();
            if (known.isEmpty()) {
                rows.insert(span, due(span, dueDays));
            } else if (!known.get().span().equals(span)) {
                rows.update(known.get().id(), span, due(span, dueDays));
            }
        }
    }

    void reckonAnew(List<ReportingPeriodView> periods, int dueDays) {
        periods.stream()
                .filter(period -> !ended(period.lastDay()))
                .forEach(period -> rows.update(period.id(), period.span(), due(period.span(), dueDays)));
    }

    void dueAt(ReportingPeriodView period, MeetingView meeting) {
        if (meeting.heldOn().isBefore(period.lastDay())) {
            throw RuleViolation.at("meeting", "progress.due.meeting.early", meeting.nameWithDay(), period);
        }
        rows.dueAtMeeting(period.id(), meeting.id(), meeting.heldOn());
    }

    /** Takes it off its meeting; refused where its day would have passed already, which would make everybody late at once. */
    void dueByWorkingDays(ReportingPeriodView period, int dueDays) {
        var due = due(period.span(), dueDays);
        if (due.isBefore(today())) {
            throw RuleViolation.at("meeting", "progress.due.over", period, due.toString());
        }
        rows.dueAtMeeting(period.id(), null, due);
    }

    private boolean ended(LocalDate lastDay) {
        return lastDay.isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate due(PeriodDays span, int dueDays) {
        return workingDays.plus(span.last(), dueDays);
    }
}
