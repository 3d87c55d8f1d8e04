-- What the figures of a year as of a day are counted from: every project with its standing. The definitions themselves are
-- the ledger's (project_standing, project_expected).
create function figures_ledger(plan_year int, as_of date, eve date) returns table (
    id bigint,
    code text,
    title text,
    level text,
    aspect_id bigint,
    lead_unit_id bigint,
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
    select p.id, p.code, p.title, p.level, p.aspect_id, p.lead_unit_id, p.stage, p.started_on, p.completed_on, p.deadline,
           p.forecast, project_expected(p.deadline, p.forecast, figures_ledger.as_of), p.percent, p.problem, p.blocker,
           project_standing(p.stage, p.adopted_on, p.deadline, p.forecast, figures_ledger.as_of, figures_ledger.eve)
    from project_as_of(figures_ledger.as_of) p
    where p.plan_year = figures_ledger.plan_year
$$;

-- The same from the ledger as it is now, which needs no search through the facts.
create function figures_ledger_now(plan_year int, as_of date, eve date) returns table (
    id bigint,
    code text,
    title text,
    level text,
    aspect_id bigint,
    lead_unit_id bigint,
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
    select p.id, p.code, p.title, p.level, p.aspect_id, p.lead_unit_id, p.stage, p.started_on, p.completed_on, p.deadline,
           p.forecast, project_expected(p.deadline, p.forecast, figures_ledger_now.as_of), p.percent, p.problem, p.blocker,
           project_standing(p.stage, p.adopted_on, p.deadline, p.forecast, figures_ledger_now.as_of, figures_ledger_now.eve)
    from project_now p
    where p.plan_year = figures_ledger_now.plan_year
$$;
