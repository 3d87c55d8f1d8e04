package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Role.*;

import java.util.List;

/** The calendar is a setting of the system; the periods that are reckoned by it are the county office's business. */
final class CalendarRules {

    static final List<Rule> LINES = List.of(
            Rule.allowEveryone().to(CALENDAR_READ),
            Rule.allow(SYSTEM_ADMINISTRATOR).to(CALENDAR_LOAD),
            Rule.allow(Role.READERS).to(PERIOD_READ),
            Rule.allow(COUNTY_OFFICE).to(PERIOD_EDIT),
            Rule.allow(Role.READERS).to(MEETING_READ),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE, CONGRESS_STAFF).to(MEETING_EDIT));

    private CalendarRules() {}
}
