package org.shishi.meeting.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.meeting.MeetingDetail;
import org.shishi.meeting.MeetingView;
import org.shishi.meeting.Meetings;
import org.shishi.meeting.web.MeetingForms.MeetingCancelForm;
import org.shishi.meeting.web.MeetingForms.MeetingForm;
import org.shishi.meeting.web.MeetingForms.MeetingMoveForm;
import org.shishi.policy.Actor;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingApi {

    private final Meetings meetings;

    MeetingApi(Meetings meetings) {
        this.meetings = meetings;
    }

    /** The meetings of {@code ?year=}, the latest first. */
    @GetMapping
    List<MeetingView> list(Actor actor, Viewpoint viewpoint) {
        return meetings.ofYear(actor, viewpoint.year(), viewpoint.asOf());
    }

    @GetMapping("/{id}")
    MeetingDetail show(Actor actor, Viewpoint viewpoint, @PathVariable long id) {
        return meetings.get(actor, id, viewpoint.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MeetingView> announce(Actor actor, @Valid @RequestBody MeetingForm form) {
        var meeting = meetings.announce(actor, form.command());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + meeting.id()))
                .body(meeting);
    }

    @PutMapping("/{id}")
    MeetingView describe(Actor actor, @PathVariable long id, @Valid @RequestBody MeetingForm form) {
        return meetings.describe(actor, id, form.versionOrNone(), form.command());
    }

    @PostMapping("/{id}/move")
    MeetingView move(Actor actor, @PathVariable long id, @Valid @RequestBody MeetingMoveForm form) {
        return meetings.move(actor, id, form.version(), form.heldOn(), form.reason());
    }

    @PostMapping("/{id}/cancellation")
    MeetingView cancel(Actor actor, @PathVariable long id, @Valid @RequestBody MeetingCancelForm form) {
        return meetings.cancel(actor, id, form.version(), form.reason());
    }
}
