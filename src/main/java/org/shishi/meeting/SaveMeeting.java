package org.shishi.meeting;

import java.time.LocalDate;

/** What a meeting is announced with; its day changes later only by moving it. */
public record SaveMeeting(String name, MeetingBody body, String place, LocalDate heldOn) {}
