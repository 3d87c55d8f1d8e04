package org.shishi.opening;

import org.shishi.policy.Action;
import org.shishi.shared.Labelled;

/** What must be done once for the county, and then for each of its years, in this order. */
public enum OpeningStep implements Labelled {
    UNITS(false, "/admin/units/import", "/admin/units", Action.UNIT_IMPORT),
    ACCOUNTS(false, "/admin/accounts/import", "/admin/accounts", Action.ACCOUNT_IMPORT),
    ROLES(false, "/admin/accounts", "/admin/accounts", Action.ACCOUNT_IMPORT_CONFIRM),
    PASSWORDS(false, "/admin/accounts", "/admin/accounts", Action.ACCOUNT_NEW_PASSWORD),
    CALENDAR(true, "/admin/calendar/{year}", "/admin/calendar/{year}", Action.CALENDAR_LOAD),
    LEDGER(true, "/imports?year={year}", "/projects?year={year}", Action.PROJECT_IMPORT),
    ASPECTS(true, "/imports?year={year}", "/projects?year={year}", Action.PROJECT_IMPORT),
    LIGHT_RULE(true, "/admin/year?year={year}", "/admin/year?year={year}", Action.LIGHT_RULE_SET),
    PERIODS(true, "/reports/periods?year={year}", "/reports/periods?year={year}", Action.PERIOD_EDIT),
    QUOTA(true, "/funding/quota?year={year}", "/funding/quota?year={year}", Action.FUNDING_QUOTA),
    REPORT(true, "/reports?year={year}", "/reports?year={year}", Action.REPORT_FILL),
    BULLETIN(true, "/documents?year={year}", "/documents?year={year}", Action.DOCUMENT_ISSUE);

    private final boolean yearly;
    private final String page;
    private final String result;
    private final Action action;

    OpeningStep(boolean yearly, String page, String result, Action action) {
        this.yearly = yearly;
        this.page = page;
        this.result = result;
        this.action = action;
    }

    boolean yearly() {
        return yearly;
    }

    /** Where it is done; once it is, where what came of it stands. */
    String path(boolean done, int year) {
        return (done ? result : page).replace("{year}", String.valueOf(year));
    }

    Action action() {
        return action;
    }
}
