package org.shishi.meeting;

import org.springframework.context.MessageSourceResolvable;

/**
 * One thing that is due at a meeting.
 *
 * @param kind what it is: a slip, a rectification, a report
 * @param text what it is about
 * @param href its page
 * @param unit whose it is, or empty where every unit owes it
 * @param open whether it is still awaited
 */
public record MeetingDeadline(MessageSourceResolvable kind, String text, String href, String unit, boolean open) {}
