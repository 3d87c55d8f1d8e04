-- Whoever may see the projects of the own unit sees those that it is responsible for, too: the ledger's lists and the figures
-- then show the same ones.
drop function figures_ledger(int, date, date);
drop function figures_ledger_now(int, date, date);

-- What the figures of a year as of a day are counted from: every project with its standing. The definitions themselves are
-- the ledger's (project_standing, project_expected).
create function figures_ledger(plan_year int, as_of date, eve date) returns table (
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
           p.forecast, project_expected(p.deadline, p.forecast, figures_ledger_now.as_of), p.percent, p.problem, p.blocker,
           project_standing(p.stage, p.adopted_on, p.deadline, p.forecast, figures_ledger_now.as_of, figures_ledger_now.eve)
    from project_now p
    where p.plan_year = figures_ledger_now.plan_year
$$;
