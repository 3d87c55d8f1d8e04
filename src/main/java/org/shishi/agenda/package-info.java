/**
 * The calendar of what is due: deadlines, milestones, reports, meetings, rectifications, answers; as a month, for
 * programs, and as a feed for calendars on phones.
 *
 * <p>Owns no table. {@link org.shishi.agenda.AgendaSource} lets modules above bring days of their own; the secret addresses of
 * feeds are the account's. Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "account",
            "calendar",
            "project::handover",
            "project::list",
            "period",
            "meeting",
            "frame"
        })
package org.shishi.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
