package org.shishi.policy;

import static org.shishi.policy.Action.FINDING_CHECK;
import static org.shishi.policy.Action.FINDING_CLOSE;
import static org.shishi.policy.Action.FINDING_READ;
import static org.shishi.policy.Action.FINDING_RECORD;
import static org.shishi.policy.Action.FINDING_RECTIFY;
import static org.shishi.policy.Action.INSPECTION_EDIT;
import static org.shishi.policy.Action.INSPECTION_OBJECT;
import static org.shishi.policy.Action.INSPECTION_READ;
import static org.shishi.policy.Action.INSTRUCTION_GIVE;
import static org.shishi.policy.Action.INSTRUCTION_READ;
import static org.shishi.policy.Action.INSTRUCTION_REPLY;
import static org.shishi.policy.Action.NOTICE_ANSWER;
import static org.shishi.policy.Action.NOTICE_CHECK;
import static org.shishi.policy.Action.NOTICE_CLOSE;
import static org.shishi.policy.Action.NOTICE_DRAFT;
import static org.shishi.policy.Action.NOTICE_ISSUE;
import static org.shishi.policy.Action.NOTICE_READ;
import static org.shishi.policy.Action.SUPERVISION_IMPORT;
import static org.shishi.policy.Relation.ANOTHERS;
import static org.shishi.policy.Relation.OTHER_UNIT;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Role.CONGRESS_STAFF;
import static org.shishi.policy.Role.COUNTY_OFFICE;
import static org.shishi.policy.Role.DEPARTMENT_CLERK;
import static org.shishi.policy.Role.FINANCE;
import static org.shishi.policy.Role.INSPECTION_OFFICE;
import static org.shishi.policy.Role.LEADER;
import static org.shishi.policy.Role.TOWNSHIP_CLERK;

import java.util.List;

/** Who inspects, who answers, and who looks at the answer: never the one who gave it. */
final class SupervisionRules {

    private static final Role[] UNITS = {TOWNSHIP_CLERK, DEPARTMENT_CLERK, FINANCE, COUNTY_OFFICE, CONGRESS_STAFF};

    static final List<Rule> LINES = List.of(
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE, LEADER, CONGRESS_STAFF)
                    .to(INSPECTION_READ, FINDING_READ, NOTICE_READ, INSTRUCTION_READ),
            Rule.allow(UNITS)
                    .to(INSPECTION_READ, FINDING_READ, NOTICE_READ, INSTRUCTION_READ)
                    .where(OWN_UNIT),
            Rule.allow(INSPECTION_OFFICE).to(INSPECTION_EDIT, FINDING_RECORD, SUPERVISION_IMPORT),
            Rule.allow(INSPECTION_OFFICE).to(NOTICE_DRAFT).issuedBy(Issuer.INSPECTION_OFFICE),
            Rule.allow(INSPECTION_OFFICE).to(NOTICE_ISSUE).where(ANOTHERS).issuedBy(Issuer.INSPECTION_OFFICE),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE).to(FINDING_CHECK).where(OTHER_UNIT),
            Rule.allow(INSPECTION_OFFICE).to(FINDING_CLOSE).where(OTHER_UNIT),
            Rule.allow(INSPECTION_OFFICE, COUNTY_OFFICE)
                    .to(NOTICE_CHECK)
                    .where(OTHER_UNIT)
                    .issuedBy(Issuer.INSPECTION_OFFICE),
            Rule.allow(INSPECTION_OFFICE).to(NOTICE_CLOSE).where(OTHER_UNIT).issuedBy(Issuer.INSPECTION_OFFICE),
            Rule.allow(CONGRESS_STAFF).to(NOTICE_DRAFT).issuedBy(Issuer.STANDING_COMMITTEE),
            Rule.allow(CONGRESS_STAFF).to(NOTICE_ISSUE).where(ANOTHERS).issuedBy(Issuer.STANDING_COMMITTEE),
            Rule.allow(CONGRESS_STAFF)
                    .to(NOTICE_CHECK, NOTICE_CLOSE)
                    .where(OTHER_UNIT)
                    .issuedBy(Issuer.STANDING_COMMITTEE),
            Rule.allow(UNITS).to(INSPECTION_OBJECT, INSTRUCTION_REPLY).where(OWN_UNIT),
            // what is over takes no answer and no more files
            Rule.allow(UNITS)
                    .to(FINDING_RECTIFY)
                    .where(OWN_UNIT)
                    .inStates("OPEN", "RECTIFYING", "REPORTED", "RETURNED", "VERIFIED"),
            Rule.allow(UNITS)
                    .to(NOTICE_ANSWER)
                    .where(OWN_UNIT)
                    .inStates("ISSUED", "SIGNED", "ANSWERED", "RETURNED", "VERIFIED"),
            Rule.allow(LEADER, INSPECTION_OFFICE, COUNTY_OFFICE).to(INSTRUCTION_GIVE));

    private SupervisionRules() {}
}
