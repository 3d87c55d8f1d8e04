/**
 * Meetings at which something may be due: a slip's answer, a rectification, a report. When a meeting moves, what is due at it
 * moves along.
 *
 * <p>Tables {@code meeting} and {@code meeting_step}. {@link org.shishi.meeting.MeetingDeadlines} lets modules above tell what of
 * theirs is due at a meeting, and move it. Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy", "frame"})
package org.shishi.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
