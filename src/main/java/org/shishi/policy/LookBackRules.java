package org.shishi.policy;

import static org.shishi.policy.Action.LOOK_BACK_ANSWER;
import static org.shishi.policy.Action.LOOK_BACK_FOLLOW;
import static org.shishi.policy.Action.LOOK_BACK_PLAN;
import static org.shishi.policy.Action.LOOK_BACK_READ;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Relation.SELF;
import static org.shishi.policy.Role.CONGRESS_STAFF;
import static org.shishi.policy.Role.COUNTY_OFFICE;
import static org.shishi.policy.Role.DEPARTMENT_CLERK;
import static org.shishi.policy.Role.FINANCE;
import static org.shishi.policy.Role.INSPECTION_OFFICE;
import static org.shishi.policy.Role.LEADER;
import static org.shishi.policy.Role.TOWNSHIP_CLERK;

import java.util.List;

/** Look-backs: planned by the inspection office, answered by those it names; a unit reads what was signed of its own projects. */
final class LookBackRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE, LEADER, CONGRESS_STAFF, FINANCE)
                    .to(LOOK_BACK_READ),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(LOOK_BACK_READ).where(OWN_UNIT),
            Rule.allow(INSPECTION_OFFICE).to(LOOK_BACK_PLAN),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE)
                    .to(LOOK_BACK_ANSWER)
                    .where(SELF)
                    .inStates("UNSIGNED"),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE)
                    .to(LOOK_BACK_FOLLOW)
                    .where(SELF)
                    .inStates("SIGNED"));

    private LookBackRules() {}
}
