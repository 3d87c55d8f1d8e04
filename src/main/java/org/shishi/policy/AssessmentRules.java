package org.shishi.policy;

import static org.shishi.policy.Action.ASSESSMENT_ANNOUNCE;
import static org.shishi.policy.Action.ASSESSMENT_CANCEL;
import static org.shishi.policy.Action.ASSESSMENT_COUNT;
import static org.shishi.policy.Action.ASSESSMENT_PREPARE;
import static org.shishi.policy.Action.ASSESSMENT_READ;
import static org.shishi.policy.Action.ASSESSMENT_SIGN;
import static org.shishi.policy.Relation.SELF;
import static org.shishi.policy.Role.CONGRESS_STAFF;

import java.util.List;

/**
 * Satisfaction assessments: the congress's staff prepares, announces and calls off; counting and signing belong to whoever was appointed for
 * that assessment, of whatever role.
 */
final class AssessmentRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(ASSESSMENT_READ),
            Rule.allow(CONGRESS_STAFF).to(ASSESSMENT_PREPARE, ASSESSMENT_ANNOUNCE, ASSESSMENT_CANCEL),
            Rule.allow(Role.READERS).to(ASSESSMENT_COUNT, ASSESSMENT_SIGN).where(SELF));

    private AssessmentRules() {}
}
