-- When work began is what was told of it. A completed project that is opened again is under way from that day on, but did not begin then:
-- of one whose beginning nobody told it stays unknown.
-- Places are those of facts: their day, counted from the year 2000 on, and among those of a day their order.
create function project_start_of(under_way bigint[], completed bigint[]) returns date language sql immutable parallel safe as $$
    select case when completed < under_way then null else date '2000-01-01' + under_way[1]::int end
$$;

-- Work has begun, though without a day nobody has told when.
create function project_start_is_unknown(stage text) returns boolean language sql immutable parallel safe as $$
    select project_is_completed(stage) or stage = 'UNDER_WAY'
$$;

create or replace function project_has_started(sums numeric[], stage text, started_on date, percent numeric)
returns boolean language sql immutable parallel safe as $$
    select started_on is not null or project_start_is_unknown(stage)
        or (coalesce(percent, 0) > 0 and stage <> 'PREPARING' and sums[4] = 0)
$$;

-- By the facts.
create or replace function project_by_facts(as_of date) returns table (
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
        select project_start_of(min(array[valid_on - date '2000-01-01', record_id, id]) filter (where stage = 'UNDER_WAY'),
                   min(array[valid_on - date '2000-01-01', record_id, id]) filter (where project_is_completed(stage))) as started_on,
               max(valid_on) filter (where stage = 'COMPLETED') as completed_on
        from project_stage where project_id = p.id and withdrawn_by is null and valid_on <= as_of) d
$$;

-- By the spans.
create or replace function project_spans_of(project bigint, since date) returns setof project_span language sql stable as $$
    with asked as materialized (
        select p.id as project_id, p.code, p.plan_year, project_spans_of.since from project p where p.id = project_spans_of.project),
    held_states as (
        select distinct on (f.project_id, f.valid_on) f.id, f.project_id, f.valid_on, f.level, f.aspect_id, f.lead_unit_id,
               f.responsible_unit_ids, f.adopted_on, f.deadline
        from project_state f where f.project_id = project_spans_of.project and f.withdrawn_by is null
        order by f.project_id, f.valid_on, f.record_id desc, f.id desc),
    states as materialized (
        select f.*, lead(valid_on, 1, 'infinity') over w as until,
               greatest(deadline - first_value(deadline) over w, 0) as extension
        from held_states f window w as (partition by project_id order by valid_on)),
    told_stages as (
        select f.id, f.project_id, f.valid_on, f.stage,
               project_start_of(min(array[valid_on - date '2000-01-01', record_id, id]) filter (where stage = 'UNDER_WAY') over days,
                   min(array[valid_on - date '2000-01-01', record_id, id]) filter (where project_is_completed(stage)) over days) as started_on,
               max(valid_on) filter (where stage = 'COMPLETED') over days as completed_on,
               row_number() over (partition by project_id, valid_on order by record_id desc, id desc) as place
        from project_stage f where f.project_id = project_spans_of.project and f.withdrawn_by is null
        window days as (partition by project_id order by valid_on)),
    stages as materialized (
        select f.*, lead(valid_on, 1, 'infinity') over (partition by project_id order by valid_on) as until
        from told_stages f where place = 1),
    held_forecasts as (
        select distinct on (f.project_id, f.valid_on) f.project_id, f.valid_on, f.forecast
        from project_forecast f where f.project_id = project_spans_of.project and f.withdrawn_by is null
        order by f.project_id, f.valid_on, f.record_id desc, f.id desc),
    forecasts as materialized (
        select f.*, lead(valid_on, 1, 'infinity') over (partition by project_id order by valid_on) as until from held_forecasts f),
    held_progress as (
        select distinct on (f.project_id, f.valid_on) f.id, f.project_id, f.valid_on, f.percent, f.blocker
        from project_progress f where f.project_id = project_spans_of.project and f.withdrawn_by is null
        order by f.project_id, f.valid_on, f.record_id desc, f.id desc),
    progress as materialized (
        select f.*, lead(valid_on, 1, 'infinity') over (partition by project_id order by valid_on) as until from held_progress f),
    held_plans as (
        select distinct on (f.project_id, f.valid_on) f.id, f.project_id, f.valid_on
        from project_plan f where f.project_id = project_spans_of.project and f.withdrawn_by is null
        order by f.project_id, f.valid_on, f.record_id desc, f.id desc),
    plans as materialized (
        select f.*, lead(valid_on, 1, 'infinity') over (partition by project_id order by valid_on) as until,
               (select coalesce(sum(m.weight), 0) from project_milestone m where m.plan_id = f.id) as total,
               (select coalesce(bool_and(i.direction = 'STARTED'), false) from project_indicator i where i.plan_id = f.id) as start_goal
        from held_plans f),
    steps as materialized (
        select p.project_id, m.* from plans p join project_milestone m on m.plan_id = p.id),
    days as (
        select a.project_id, a.code, a.plan_year, d.day, lead(d.day, 1, 'infinity') over (partition by a.project_id order by d.day) as until
        from asked a join (
            select project_id, valid_on as day from states
            union select project_id, adopted_on from states
            union select project_id, deadline + 1 from states
            union select project_id, valid_on from stages
            union select project_id, valid_on from forecasts
            union select project_id, forecast + 1 from forecasts
            union select project_id, valid_on from progress
            union select project_id, valid_on from plans
            union select project_id, planned_on from steps
            union select project_id, actual_on from steps where actual_on is not null
            union select a.project_id, r.valid_on from asked a join light_rule r on r.plan_year = a.plan_year
            union select project_id, asked.since from asked where asked.since > '-infinity') d
          on d.project_id = a.project_id and d.day >= a.since),
    known as (
        select d.project_id, d.code, d.plan_year, d.day, d.until, s.id as state_id, r.id as progress_id, p.id as plan_id,
               s.lead_unit_id, s.aspect_id, s.adopted_on, s.deadline, coalesce(g.valid_on, s.adopted_on) as stage_since,
               g.started_on, case when project_is_completed(g.stage) then g.completed_on end as completed_on, f.forecast, s.level,
               coalesce(g.stage, 'NOT_STARTED') as stage, r.percent, r.blocker, s.responsible_unit_ids,
               array[coalesce(p.total, 0), coalesce(m.due, 0), coalesce(m.done, 0), coalesce(p.start_goal, false)::int, s.extension]::numeric[]
                   as plan_sums,
               coalesce(l.benchmark_on, make_date(d.plan_year, 11, 30)) as benchmark, coalesce(l.yellow_from, 10) as yellow_from,
               coalesce(l.red_above, 30) as red_above
        from days d
        join states s on s.project_id = d.project_id and s.valid_on <= d.day and d.day < s.until
        left join stages g on g.project_id = d.project_id and g.valid_on <= d.day and d.day < g.until
        left join forecasts f on f.project_id = d.project_id and f.valid_on <= d.day and d.day < f.until
        left join progress r on r.project_id = d.project_id and r.valid_on <= d.day and d.day < r.until
        left join plans p on p.project_id = d.project_id and p.valid_on <= d.day and d.day < p.until
        left join lateral (
            select sum(m.weight) filter (where m.planned_on <= d.day) as due, sum(m.weight) filter (where m.actual_on <= d.day) as done
            from project_milestone m where m.plan_id = p.id and p.total > 0) m on true
        left join lateral (
            select * from light_rule l where l.plan_year = d.plan_year and l.valid_on <= d.day
            order by l.valid_on desc, l.id desc limit 1) l on true),
    lines as (
        select k.*, k.benchmark + k.plan_sums[5]::int as line_to, project_line_from(k.plan_sums, k.started_on, k.adopted_on) as line_from,
               project_reached(k.plan_sums, k.percent, k.stage) as reached
        from known k),
    moments as (
        select k.*, m.moment
        from lines k cross join lateral (
            select k.day as moment
            union select k.line_to where k.line_from is not null
            union select k.line_from + ceil((t.reaches - 0.005) * (k.line_to - k.line_from) / 100)::int
                  from (values (k.yellow_from + k.reached), (k.red_above + k.reached + 0.01)) t (reaches)
                  where k.line_to > k.line_from and t.reaches between 0.01 and 100) m
        where m.moment >= k.day and m.moment < k.until),
    judged as (
        select k.*, project_standing(k.stage, k.adopted_on, k.deadline, k.forecast, k.moment, project_eve(k.plan_year)) as standing,
               project_light(k.plan_sums, k.stage, k.adopted_on, k.started_on, k.deadline, k.percent, k.moment, k.benchmark,
                             k.yellow_from, k.red_above) as light
        from moments k),
    said as (
        select j.*, row(state_id, progress_id, plan_id, stage, stage_since, started_on, completed_on, forecast, standing, light, plan_sums)
                        is distinct from
                    lag(row(state_id, progress_id, plan_id, stage, stage_since, started_on, completed_on, forecast, standing, light, plan_sums))
                        over (partition by project_id order by moment) as otherwise
        from judged j)
    select project_id, state_id, progress_id, plan_id, lead_unit_id, aspect_id, plan_year, moment,
           lead(moment, 1, 'infinity') over (partition by project_id order by moment), adopted_on, deadline, stage_since, started_on,
           completed_on, forecast, code, level, stage, standing, light, percent, blocker, responsible_unit_ids, plan_sums
    from said where otherwise
$$;

-- Those that were told otherwise are derived anew.
with anew as (
    select project_id from project_stage where withdrawn_by is null group by project_id
    having min(array[valid_on - date '2000-01-01', record_id, id]) filter (where project_is_completed(stage))
        < min(array[valid_on - date '2000-01-01', record_id, id]) filter (where stage = 'UNDER_WAY'))
update project p set started_on = null from anew a where a.project_id = p.id;
insert into project_span_due
    select project_id, '-infinity' from project_stage where withdrawn_by is null group by project_id
    having min(array[valid_on - date '2000-01-01', record_id, id]) filter (where project_is_completed(stage))
        < min(array[valid_on - date '2000-01-01', record_id, id]) filter (where stage = 'UNDER_WAY')
    on conflict (project_id) do update set from_day = '-infinity';
select project_spans_follow();
