package org.shishi.policy;

import java.util.Set;

/** What somebody is to the county's livelihood projects; an account holds one or several. */
public enum Role {
    TOWNSHIP_CLERK,
    DEPARTMENT_CLERK,
    COUNTY_OFFICE,
    INSPECTION_OFFICE,
    FINANCE,
    CONGRESS_STAFF,
    DEPUTY,
    LEADER,
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDITOR;

    /** The three separated administrators (三员, GB/T 22239-2019): none is a second one, none edits business data. */
    public static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);

    /** Whoever has business in the ledger: all but the administrators. */
    static final Role[] READERS = {
        TOWNSHIP_CLERK, DEPARTMENT_CLERK, COUNTY_OFFICE, INSPECTION_OFFICE, FINANCE, CONGRESS_STAFF, DEPUTY, LEADER
    };

    /** Whether one account may hold them together: an administrator's role stands alone. */
    public static boolean compatible(Set<Role> roles) {
        return roles.size() <= 1 || roles.stream().noneMatch(ADMINISTRATORS::contains);
    }
}
