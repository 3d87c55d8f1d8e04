package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.ProjectView;
import org.shishi.project.closing.ClosingView;
import org.shishi.project.warning.LightCounts;
import org.shishi.supervision.finding.FindingVerb;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.inspection.InspectionCounts;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.notice.NoticeVerb;
import org.shishi.supervision.notice.NoticeView;

/**
 * What the inspection office, or a unit that answers to it, has before it on a day.
 *
 * @param notices what the reader can do, with the notices on which it waits to be done
 * @param findings likewise with findings
 * @param open all notices that await an answer, the earliest due first
 * @param closings projects that the reader is asked to close, of whatever plan year
 * @param late reports of the newest period that are missing though they were due; none where the reader may not see it
 */
record Desk(
        LocalDate day,
        InspectionCounts inspections,
        LightCounts lights,
        long overdueProjects,
        List<ProjectView> worstProjects,
        @Nullable LateReports late,
        Map<NoticeVerb, List<NoticeView>> notices,
        Map<FindingVerb, List<FindingView>> findings,
        List<NoticeView> open,
        List<FindingView> unfinished,
        List<InstructionView> instructions,
        List<ClosingView> closings,
        int objections) {

    /** The open findings that are older than so many days and at most so many; no end: −1. */
    public long aged(int olderThan, int atMost) {
        return unfinished.stream()
                .filter(finding -> finding.age() > olderThan && (atMost < 0 || finding.age() <= atMost))
                .count();
    }

    public long overdueFindings() {
        return unfinished.stream().filter(FindingView::overdue).count();
    }

    /** The notices that would go a step up next: not late yet, and due within three working days. */
    public List<NoticeView> next() {
        return open.stream()
                .filter(notice -> switch (notice.clock().word()) {
                    case SOON, TODAY, DUE -> true;
                    case NONE, RUNNING, OVERDUE -> false;
                })
                .toList();
    }

    public List<NoticeView> today() {
        return open.stream().filter(notice -> day.equals(notice.dueOn())).toList();
    }

    /** Due after today and by Sunday: weekends are working days sometimes. */
    public List<NoticeView> week() {
        var sunday = day.plusDays(7L - day.getDayOfWeek().getValue());
        return open.stream()
                .filter(notice -> notice.dueOn() != null
                        && notice.dueOn().isAfter(day)
                        && !notice.dueOn().isAfter(sunday))
                .toList();
    }

    public List<NoticeView> overdue() {
        return open.stream().filter(notice -> notice.clock().overdue()).toList();
    }
}
