-- What the figures of a year as of a day are counted from, today or long ago: every project with its standing, which the ledger
-- keeps from when to when.
drop function figures_ledger(int, date, date);
drop function figures_ledger_now(int, date, date);
create function figures_ledger(plan_year int, as_of date) returns table (
    id bigint,
    code text,
    title text,
    level text,
    aspect_id bigint,
    lead_unit_id bigint,
    responsible_unit_ids bigint[],
    stage text,
    started_on date,
    completed_on date,
    deadline date,
    forecast date,
    expected date,
    percent numeric,
    problem text,
    blocker text,
    standing text
) language sql stable parallel safe as $$
    select p.id, p.code, p.title, p.level, p.aspect_id, p.lead_unit_id, p.responsible_unit_ids, p.stage, p.started_on, p.completed_on, p.deadline,
           p.forecast, p.expected, p.percent, p.problem, p.blocker, p.standing
    from project_as_of(figures_ledger.as_of) p
    where p.plan_year = figures_ledger.plan_year
$$;
