package org.shishi.policy;

import static org.shishi.policy.Action.ARCHIVE_READ;
import static org.shishi.policy.Action.ARCHIVE_TAKE;
import static org.shishi.policy.Action.LIGHT_RULE_READ;
import static org.shishi.policy.Action.LIGHT_RULE_SET;
import static org.shishi.policy.Role.COUNTY_OFFICE;

import java.util.List;

/** The settings of a year: whoever reads the ledger sees by what it is judged, the county office sets it. */
final class YearRules {

    static final List<Rule> LINES = List.of(
            Rule.allow(Role.READERS).to(LIGHT_RULE_READ),
            Rule.allow(COUNTY_OFFICE).to(LIGHT_RULE_SET, ARCHIVE_READ, ARCHIVE_TAKE));

    private YearRules() {}
}
