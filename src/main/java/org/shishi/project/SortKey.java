package org.shishi.project;

/** The columns by which the ledger can be put in order. */
public enum SortKey {
    CODE("p.code"),
    LEVEL("array_position(array['PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], p.level)"),
    /** A congress of the county looks at the county's own projects before those of townships. */
    COUNTY_FIRST("(p.level <> 'COUNTY')"),
    ASPECT("a.number"),
    TITLE("p.title collate \"zh-x-icu\""),
    LEAD_UNIT("u.code"),
    STAGE("array_position(array['NOT_STARTED', 'PREPARING', 'UNDER_WAY', 'COMPLETED', 'IN_USE', 'ACCEPTED', 'CLOSED',"
            + " 'SUSPENDED', 'TERMINATED'], p.stage)"),
    STANDING("array_position(array['DELAYED', 'SUSPENDED', 'FORECAST_BEFORE_FESTIVAL', 'COMPLETED'], p.standing)"),
    LIGHT("array_position(array['RED', 'YELLOW', 'GREEN', 'NONE', 'FINISHED'], p.light)"),
    /** The most behind of those that are judged; a question has its day and benchmark as parameters. */
    PACE("case when p.light in ('RED', 'YELLOW', 'GREEN') then project_reached(p.plan_sums, p.percent, p.stage)"
            + " - project_planned(p.plan_sums, p.started_on, p.adopted_on, :asOf, :benchmark) end"),
    DEADLINE("p.deadline"),
    EXPECTED("p.expected"),
    FORECAST("p.forecast"),
    STARTED_ON("p.started_on"),
    COMPLETED_ON("p.completed_on"),
    PERCENT("p.percent"),
    QUOTA("p.quota"),
    INVESTMENT("p.investment");

    private final String expression;

    SortKey(String expression) {
        this.expression = expression;
    }

    public String expression() {
        return expression;
    }
}
