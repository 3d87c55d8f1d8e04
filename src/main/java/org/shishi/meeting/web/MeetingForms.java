package org.shishi.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.meeting.MeetingBody;
import org.shishi.meeting.MeetingView;
import org.shishi.meeting.SaveMeeting;
import org.shishi.shared.PlausibleDay;

/** What pages and the API send to keep the meetings. */
final class MeetingForms {

    private MeetingForms() {}

    /** A meeting as it is announced or corrected. */
    @NullUnmarked
    record MeetingForm(
            @NotBlank @Size(max = 120) String name,
            @NotNull MeetingBody body,
            @PlausibleDay @NotNull LocalDate heldOn,
            @Size(max = 120) String place,
            Long version) {

        static MeetingForm empty() {
            return new MeetingForm("", null, null, "", 0L);
        }

        static MeetingForm of(MeetingView meeting) {
            return new MeetingForm(
                    meeting.name(), meeting.body(), meeting.heldOn(), meeting.place(), meeting.version());
        }

        SaveMeeting command() {
            return new SaveMeeting(
                    name.strip(), body, Objects.requireNonNullElse(place, "").strip(), heldOn);
        }

        long versionOrNone() {
            return Objects.requireNonNullElse(version, -1L);
        }
    }

    /** Another day. */
    @NullUnmarked
    record MeetingMoveForm(
            @PlausibleDay @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 500) String reason,
            @NotNull Long version) {

        static MeetingMoveForm of(MeetingView meeting) {
            return new MeetingMoveForm(null, "", meeting.version());
        }
    }

    /** No meeting at all. */
    @NullUnmarked
    record MeetingCancelForm(
            @NotBlank @Size(max = 500) String reason,
            @NotNull Long version) {

        static MeetingCancelForm of(MeetingView meeting) {
            return new MeetingCancelForm("", meeting.version());
        }
    }
}
