package org.shishi.policy;

import static org.shishi.policy.Action.SUPERIOR_ANSWER;
import static org.shishi.policy.Action.SUPERIOR_READ;
import static org.shishi.policy.Action.SUPERIOR_RECORD;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Role.CONGRESS_STAFF;
import static org.shishi.policy.Role.COUNTY_OFFICE;
import static org.shishi.policy.Role.DEPARTMENT_CLERK;
import static org.shishi.policy.Role.FINANCE;
import static org.shishi.policy.Role.INSPECTION_OFFICE;
import static org.shishi.policy.Role.LEADER;
import static org.shishi.policy.Role.TOWNSHIP_CLERK;

import java.util.List;

/** What superior bodies write: recorded by the two offices, answered by the units that it names. */
final class SuperiorRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE, LEADER, CONGRESS_STAFF, FINANCE)
                    .to(SUPERIOR_READ),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK)
                    .to(SUPERIOR_READ, SUPERIOR_ANSWER)
                    .where(OWN_UNIT),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE).to(SUPERIOR_RECORD));

    private SuperiorRules() {}
}
