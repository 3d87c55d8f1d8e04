package org.shishi.policy;

import static org.shishi.policy.Action.VETO_APPEAL;
import static org.shishi.policy.Action.VETO_ASK_EXEMPTION;
import static org.shishi.policy.Action.VETO_DECIDE;
import static org.shishi.policy.Action.VETO_EVIDENCE;
import static org.shishi.policy.Action.VETO_EXEMPT;
import static org.shishi.policy.Action.VETO_HEAR;
import static org.shishi.policy.Action.VETO_READ;
import static org.shishi.policy.Relation.ANOTHERS;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Role.COUNTY_OFFICE;
import static org.shishi.policy.Role.DEPARTMENT_CLERK;
import static org.shishi.policy.Role.INSPECTION_OFFICE;
import static org.shishi.policy.Role.LEADER;
import static org.shishi.policy.Role.TOWNSHIP_CLERK;

import java.util.List;

/**
 * Vetoes (一票否优): decided by the two offices, one person deciding on what another one asked for or decided; a unit reads its own,
 * asks for exemption and appeals.
 */
final class VetoRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE, LEADER).to(VETO_READ),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK)
                    .to(VETO_READ, VETO_ASK_EXEMPTION, VETO_APPEAL)
                    .where(OWN_UNIT),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK)
                    .to(VETO_EVIDENCE)
                    .where(OWN_UNIT)
                    .inStates("EXEMPTION_ASKED", "APPEALED"),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE).to(VETO_EVIDENCE).inStates("EXEMPTION_ASKED"),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE).to(VETO_DECIDE, VETO_ASK_EXEMPTION),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE)
                    .to(VETO_EXEMPT, VETO_HEAR)
                    .where(ANOTHERS));

    private VetoRules() {}
}
