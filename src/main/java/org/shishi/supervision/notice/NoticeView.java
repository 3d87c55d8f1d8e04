package org.shishi.supervision.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.supervision.NoticeColour;

/**
 * A notice on one day.
 *
 * @param number as printed (青督〔2023〕4号), or empty before it is issued
 * @param issue its place in the series of the year (第4期), or zero
 * @param former the notice that went unanswered before it
 * @param successor the notice that was made because this one went unanswered
 * @param meeting the meeting at which it is due, or none where working days count
 * @param meetingName that meeting as it is cited
 * @param askedDays working days of an extension that was asked for and not decided
 */
public record NoticeView(
        long id,
        long version,
        @JsonUnwrapped NoticeContent content,
        int planYear,
        boolean otherYear,
        String number,
        int issue,
        String unit,
        @Nullable String project,
        @Nullable String projectTitle,
        @Nullable Long finding,
        @Nullable Long former,
        @Nullable Long successor,
        @Nullable Long draftedBy,
        String drafter,
        LocalDate draftedOn,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable Long meeting,
        @Nullable String meetingName,
        @Nullable Integer askedDays,
        NoticeState state,
        @Nullable LocalDate endedOn,
        NoticeClock clock) {

    public NoticeKind kind() {
        return content.kind();
    }

    public NoticeColour colour() {
        return content.colour();
    }

    public String matter() {
        return content.matter();
    }

    public String problem() {
        return content.problem();
    }

    public String demand() {
        return content.demand();
    }

    public long unitId() {
        return content.unitId();
    }

    public int days() {
        return content.days();
    }

    /** Its number as its head says it, on the page as on paper: a notice of a series by issue and number; empty before it is issued. */
    public String numberOfHead() {
        return kind() == NoticeKind.ASSIGNMENT && issue > 0 ? "第" + issue + "期（" + number + "）" : number;
    }

    /** Whether the system proposes the next step up: overdue, and no notice follows it yet. */
    public boolean proposesEscalation() {
        return clock.overdue() && successor == null && (kind().next() != kind() || colour() != NoticeColour.RED);
    }

    public Resource resource() {
        return Notice.resource(id, content, draftedBy, state);
    }
}
