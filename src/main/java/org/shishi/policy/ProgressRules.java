package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Relation.LEAD_UNIT;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Role.*;

import java.util.List;

/** Progress reports: a unit files its own, the county office decides on them, the inspection office sees who is missing. */
final class ProgressRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(REPORT_READ).where(OWN_UNIT, LEAD_UNIT),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(REPORT_FILL).where(OWN_UNIT),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE, LEADER).to(REPORT_READ, REPORT_OVERVIEW),
            Rule.allow(COUNTY_OFFICE).to(REPORT_CONFIRM, REPORT_REMIND, REPORT_IMPORT),
            Rule.allow(INSPECTION_OFFICE).to(REPORT_REMIND));

    private ProgressRules() {}
}
