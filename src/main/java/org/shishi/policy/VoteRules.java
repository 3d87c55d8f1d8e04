package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Relation.LEAD_UNIT;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Relation.SELF;
import static org.shishi.policy.Role.*;

import java.util.List;

/**
 * Votes: the congress's staff prepares, decides by order of the presidium and announces; counting and signing belong to
 * whoever was appointed for that meeting, of whatever role.
 */
final class VoteRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(VOTE_READ),
            Rule.allow(CONGRESS_STAFF).to(VOTE_PREPARE, VOTE_IMPORT, VOTE_DECIDE, VOTE_ANNOUNCE, PROJECT_ADOPT),
            Rule.allow(Role.READERS).to(VOTE_COUNT, VOTE_SIGN).where(SELF),
            Rule.allow(Role.READERS).to(PROPOSAL_READ),
            Rule.allow(DEPUTY, DEPARTMENT_CLERK, TOWNSHIP_CLERK, COUNTY_OFFICE, CONGRESS_STAFF)
                    .to(PROPOSAL_SUBMIT),
            Rule.allow(CONGRESS_STAFF, COUNTY_OFFICE).to(PROPOSAL_MANAGE, PROPOSAL_SHOW_PHONE),
            Rule.allow(Role.READERS).to(ADJUSTMENT_READ),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(ADJUSTMENT_REQUEST).where(LEAD_UNIT),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK, COUNTY_OFFICE)
                    .to(ADJUSTMENT_WITHDRAW)
                    .where(OWN_UNIT, SELF),
            Rule.allow(COUNTY_OFFICE).to(ADJUSTMENT_REQUEST, ADJUSTMENT_REVIEW, ADJUSTMENT_FILE, PROJECT_ADJUST),
            Rule.allow(CONGRESS_STAFF).to(ADJUSTMENT_FILE, ADJUSTMENT_DECIDE, PROJECT_ADJUST));

    private VoteRules() {}
}
