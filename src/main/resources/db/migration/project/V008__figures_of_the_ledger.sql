-- The only definitions of the published figures. Screens, the API, sheets and documents all take them from here.

create function project_is_completed(stage text) returns boolean language sql immutable parallel safe as $$
    select stage in ('COMPLETED', 'IN_USE', 'ACCEPTED', 'CLOSED')
$$;

-- When a project is expected: its newest forecast, or the deadline where none was ever given. A date that has already
-- passed is no expectation.
create function project_expected(deadline date, forecast date, as_of date) returns date language sql immutable parallel safe as $$
    select case when coalesce(forecast, deadline) >= as_of then coalesce(forecast, deadline) end
$$;

-- The one figure out of four in which a project counts; none while it is not adopted yet, or when it is terminated.
create function project_standing(stage text, adopted_on date, deadline date, forecast date, as_of date, eve date)
returns text language sql immutable parallel safe as $$
    select case
        when adopted_on > as_of or stage = 'TERMINATED' then null
        when project_is_completed(stage) then 'COMPLETED'
        when stage = 'SUSPENDED' then 'SUSPENDED'
        when project_expected(deadline, forecast, as_of) <= eve then 'FORECAST_BEFORE_FESTIVAL'
        else 'DELAYED'
    end
$$;

-- The ledger as it is: nothing in it holds later than today.
create view project_now as
    select id, code, plan_year, version, level, aspect_id,
           title, content, target, lead_unit_id, responsible_unit_ids, leader,
           task_force, measures, supervision, adopted_on, deadline, quota,
           investment, latitude, longitude, remark, stage, stage_since,
           started_on, completed_on, forecast, percent, progress_note, problem,
           blocker
    from project;

-- The ledger as it was at the end of a day, in the same columns.
create function project_as_of(as_of date) returns table (
    id bigint,
    code text,
    plan_year int,
    version bigint,
    level text,
    aspect_id bigint,
    title text,
    content text,
    target text,
    lead_unit_id bigint,
    responsible_unit_ids bigint[],
    leader text,
    task_force text,
    measures text,
    supervision text,
    adopted_on date,
    deadline date,
    quota numeric,
    investment numeric,
    latitude numeric,
    longitude numeric,
    remark text,
    stage text,
    stage_since date,
    started_on date,
    completed_on date,
    forecast date,
    percent numeric,
    progress_note text,
    problem text,
    blocker text
) language sql stable parallel safe as $$
    select p.id, p.code, p.plan_year, p.version, s.level, s.aspect_id,
           s.title, s.content, s.target, s.lead_unit_id, s.responsible_unit_ids, s.leader,
           s.task_force, s.measures, s.supervision, s.adopted_on, s.deadline, s.quota,
           s.investment, s.latitude, s.longitude, s.remark, coalesce(g.stage, 'NOT_STARTED'), coalesce(g.valid_on, s.adopted_on),
           d.started_on, case when project_is_completed(g.stage) then d.completed_on end, f.forecast, r.percent,
           coalesce(r.note, ''), coalesce(r.problem, ''),
           r.blocker
    from project p
    join lateral (
        select * from project_state s where s.project_id = p.id and s.withdrawn_by is null and s.valid_on <= as_of
        order by s.valid_on desc, s.record_id desc, s.id desc limit 1) s on true
    left join lateral (
        select * from project_stage g where g.project_id = p.id and g.withdrawn_by is null and g.valid_on <= as_of
        order by g.valid_on desc, g.record_id desc, g.id desc limit 1) g on true
    left join lateral (
        select * from project_forecast f where f.project_id = p.id and f.withdrawn_by is null and f.valid_on <= as_of
        order by f.valid_on desc, f.record_id desc, f.id desc limit 1) f on true
    left join lateral (
        select * from project_progress r where r.project_id = p.id and r.withdrawn_by is null and r.valid_on <= as_of
        order by r.valid_on desc, r.record_id desc, r.id desc limit 1) r on true
    cross join lateral (
        select min(valid_on) filter (where stage = 'UNDER_WAY') as started_on,
               max(valid_on) filter (where stage = 'COMPLETED') as completed_on
        from project_stage where project_id = p.id and withdrawn_by is null and valid_on <= as_of) d
$$;

-- All pairs of neighbouring characters: what makes two Chinese characters found by an index, for which pg_trgm wants three.
create function project_pairs(txt text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    c text[] := string_to_array(lower(txt), null);
begin
    return array(select distinct c[i] || c[i + 1] from generate_series(1, cardinality(c) - 1) i);
end $$;
create index project_by_text on project using gin (project_pairs(code || ' ' || title || ' ' || content));
