package org.shishi.policy;

import static org.shishi.policy.Action.EVALUATION_COMPUTE;
import static org.shishi.policy.Action.EVALUATION_DECIDE;
import static org.shishi.policy.Action.EVALUATION_DRAFT;
import static org.shishi.policy.Action.EVALUATION_ENFORCE;
import static org.shishi.policy.Action.EVALUATION_FREEZE;
import static org.shishi.policy.Action.EVALUATION_OBJECT;
import static org.shishi.policy.Action.EVALUATION_POINT;
import static org.shishi.policy.Action.EVALUATION_POINT_CONFIRM;
import static org.shishi.policy.Action.EVALUATION_PUBLISH;
import static org.shishi.policy.Action.EVALUATION_READ;
import static org.shishi.policy.Relation.COUNTY;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Role.COUNTY_OFFICE;
import static org.shishi.policy.Role.DEPARTMENT_CLERK;
import static org.shishi.policy.Role.FINANCE;
import static org.shishi.policy.Role.INSPECTION_OFFICE;
import static org.shishi.policy.Role.LEADER;
import static org.shishi.policy.Role.TOWNSHIP_CLERK;

import java.util.List;

/** The yearly evaluation: kept by the inspection office, read by the county's offices; a unit reads what was published of it. */
final class EvaluationRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE, LEADER)
                    .to(EVALUATION_READ)
                    .where(COUNTY),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK, FINANCE)
                    .to(EVALUATION_READ)
                    .where(OWN_UNIT),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK, FINANCE, COUNTY_OFFICE)
                    .to(EVALUATION_OBJECT)
                    .where(OWN_UNIT)
                    .inStates("COMPUTED", "PUBLISHED", "REPLACED", "FROZEN"),
            Rule.allow(INSPECTION_OFFICE).to(EVALUATION_POINT).inStates("OPEN"),
            Rule.allow(INSPECTION_OFFICE)
                    .to(
                            EVALUATION_DRAFT,
                            EVALUATION_ENFORCE,
                            EVALUATION_COMPUTE,
                            EVALUATION_PUBLISH,
                            EVALUATION_POINT_CONFIRM,
                            EVALUATION_DECIDE,
                            EVALUATION_FREEZE));

    private EvaluationRules() {}
}
