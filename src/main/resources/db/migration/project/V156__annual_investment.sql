-- What is to be invested in the plan year itself (年度计划投资), apart from the total investment of all years.
alter table project add annual_investment numeric(20, 6) constraint project_annual_investment_not_negative check (annual_investment >= 0);
alter table project_state
    add annual_investment numeric(20, 6) constraint project_state_annual_investment_not_negative check (annual_investment >= 0);

-- The ledger of a day gives it, by the facts and by the spans.
drop function project_by_facts(date);
create function project_by_facts(as_of date) returns table (
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
    blocker text,
    contact_person text,
    contact_phone text,
    annual_investment numeric
) language sql stable parallel safe as $$
    select p.id, p.code, p.plan_year, p.version, s.level, s.aspect_id,
           s.title, s.content, s.target, s.lead_unit_id, s.responsible_unit_ids, s.leader,
           s.task_force, s.measures, s.supervision, s.adopted_on, s.deadline, s.quota,
           s.investment, s.latitude, s.longitude, s.remark, coalesce(g.stage, 'NOT_STARTED'), coalesce(g.valid_on, s.adopted_on),
           d.started_on, case when project_is_completed(g.stage) then d.completed_on end, f.forecast, r.percent,
           coalesce(r.note, ''), coalesce(r.problem, ''),
           r.blocker, s.contact_person, s.contact_phone, s.annual_investment
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

drop function project_as_of(date);
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
    blocker text,
    contact_person text,
    contact_phone text,
    annual_investment numeric,
    plan_id bigint,
    plan_sums numeric[],
    expected date,
    standing text,
    light text
) language sql stable parallel safe as $$
    select s.project_id, s.code, s.plan_year, p.version, s.level, s.aspect_id,
           d.title, d.content, d.target, s.lead_unit_id, s.responsible_unit_ids, d.leader,
           d.task_force, d.measures, d.supervision, s.adopted_on, s.deadline, d.quota,
           d.investment, d.latitude, d.longitude, d.remark, s.stage, s.stage_since,
           s.started_on, s.completed_on, s.forecast, s.percent,
           coalesce(r.note, ''), coalesce(r.problem, ''),
           s.blocker, d.contact_person, d.contact_phone, d.annual_investment,
           s.plan_id, s.plan_sums, project_expected(s.deadline, s.forecast, as_of), s.standing, s.light
    from project_span s
    left join project p on p.id = s.project_id
    left join project_state d on d.id = s.state_id
    left join project_progress r on r.id = s.progress_id
    where s.from_day <= as_of and s.to_day > as_of
$$;
