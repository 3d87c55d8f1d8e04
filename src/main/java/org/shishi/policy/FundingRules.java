package org.shishi.policy;

import static org.shishi.policy.Action.*;
import static org.shishi.policy.Relation.LEAD_UNIT;
import static org.shishi.policy.Relation.SELF;
import static org.shishi.policy.Role.*;

import java.util.List;

/** Money: whoever reads the ledger reads it; finance enters all of it, a lead unit's clerk what its own projects got and paid. */
final class FundingRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(FUNDING_READ),
            Rule.allow(FINANCE).to(FUNDING_ENTER, FUNDING_ALLOCATE, FUNDING_QUOTA, FUNDING_IMPORT, FUNDING_ACKNOWLEDGE),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(FUNDING_ENTER).where(LEAD_UNIT),
            Rule.allow(TOWNSHIP_CLERK, DEPARTMENT_CLERK).to(FUNDING_IMPORT).where(SELF));

    private FundingRules() {}
}
