package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Relation.LEAD_UNIT;
import static org.shishi.policy.Relation.OWN_UNIT;
import static org.shishi.policy.Relation.SELF;
import static org.shishi.policy.Role.*;

import java.util.List;

/** Projects and the views of their list: everyone with business in the ledger reads it, the county office keeps it. */
final class LedgerRules {

    /** A closed project takes no more records and no more files to them. */
    private static final String[] NOT_CLOSED = {
        "NOT_STARTED", "PREPARING", "UNDER_WAY", "COMPLETED", "IN_USE", "ACCEPTED", "SUSPENDED"
    };

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(SAVED_VIEW_READ, SAVED_VIEW_SAVE),
            Rule.allow(Role.READERS).to(PROJECT_READ).without(Policy.PHONE),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE).to(PROJECT_READ),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(PROJECT_READ).where(OWN_UNIT, LEAD_UNIT),
            Rule.allow(Role.READERS).to(SAVED_VIEW_DELETE).where(SELF),
            Rule.allow(COUNTY_OFFICE)
                    .to(
                            PROJECT_CREATE,
                            PROJECT_EDIT,
                            PROJECT_STAGE,
                            PROJECT_FORECAST,
                            PROJECT_BULK_EDIT,
                            PROJECT_IMPORT,
                            PROJECT_CLOSING_ASK,
                            HANDOVER_RULE_SET),
            Rule.allow(COUNTY_OFFICE)
                    .to(PROJECT_COMPLETION_TELL, PROJECT_ACCEPT)
                    .inStates(NOT_CLOSED),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK)
                    .to(PROJECT_COMPLETION_TELL)
                    .where(OWN_UNIT, LEAD_UNIT)
                    .inStates(NOT_CLOSED),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK)
                    .to(PROJECT_ACCEPT)
                    .where(LEAD_UNIT)
                    .inStates(NOT_CLOSED),
            Rule.allow(COUNTY_OFFICE, INSPECTION_OFFICE).to(PROJECT_HANDOVER_RETURN, PROJECT_REOPENING_ASK),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK)
                    .to(PROJECT_HANDOVER_RETURN)
                    .where(LEAD_UNIT),
            Rule.allow(INSPECTION_OFFICE).to(PROJECT_CLOSE),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(PROJECT_CLOSING_ASK).where(LEAD_UNIT),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(PROJECT_FORECAST).where(OWN_UNIT, LEAD_UNIT));

    private LedgerRules() {}
}
