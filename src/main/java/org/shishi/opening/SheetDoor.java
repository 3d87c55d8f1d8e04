package org.shishi.opening;

import org.shishi.policy.Action;
import org.shishi.shared.Labelled;
import org.shishi.sheet.reading.SheetKind;

/** A page that takes sheets, and who may bring one there; in the order of the year. */
public enum SheetDoor implements Labelled {
    UNITS(SheetKind.UNITS, Action.UNIT_IMPORT, "/admin/units/import/sheet"),
    ACCOUNTS(SheetKind.ACCOUNTS, Action.ACCOUNT_IMPORT, "/admin/accounts/import/sheet"),
    CALENDAR(SheetKind.CALENDAR, Action.CALENDAR_LOAD, ""),
    VOTES(SheetKind.VOTES, Action.VOTE_IMPORT, ""),
    LEDGER(SheetKind.LEDGER, Action.PROJECT_IMPORT, "/projects"),
    REPORTS(SheetKind.REPORTS, Action.REPORT_IMPORT, "/reports/office/import/sheet"),
    MONEY(SheetKind.MONEY, Action.FUNDING_IMPORT, "/funding/entries"),
    SUPERVISION(SheetKind.FINDINGS, Action.SUPERVISION_IMPORT, "/supervision/findings"),
    SUPERIOR(SheetKind.SUPERIOR, Action.SUPERIOR_RECORD, "/superior-notices"),
    SATISFACTION(SheetKind.SATISFACTION, Action.ASSESSMENT_COUNT, ""),
    LOOK_BACKS(SheetKind.LOOK_BACKS, Action.LOOK_BACK_ANSWER, "");

    private final SheetKind kind;
    private final Action bringing;
    private final String like;

    /** @param like where there is a sheet that is like it: a template, or a list with its export */
    SheetDoor(SheetKind kind, Action bringing, String like) {
        this.kind = kind;
        this.bringing = bringing;
        this.like = like;
    }

    Action bringing() {
        return bringing;
    }

    public String address() {
        return kind.address();
    }

    public String like() {
        return like;
    }

    /** Whether that is a file, and not a page with one. */
    public boolean template() {
        return like.endsWith("/sheet");
    }
}
