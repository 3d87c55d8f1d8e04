-- What of a project holds from when to when, beside the dated facts and always derived from them: what lists and figures
-- filter, sort and count by, so that a past day costs what today costs. docs/decisions/0021-spans.md

-- The facts stay the truth: what they give of a day is asked here, by checks and by whoever doubts.
alter function project_as_of(date) rename to project_by_facts;

-- The eve (除夕) of the Spring Festival after a plan year; a test holds this to the calendar's own table.
create function project_eve(plan_year int) returns date language sql immutable parallel safe as $$
    select (array[
        '2023-01-21', '2024-02-09', '2025-01-28', '2026-02-16', '2027-02-05', '2028-01-25', '2029-02-12', '2030-02-02',
        '2031-01-22', '2032-02-10', '2033-01-30', '2034-02-18', '2035-02-07']::date[])[plan_year - 2021]
$$;

-- From from_day until the day before to_day.
create table project_span (
    project_id           bigint        not null references project on delete cascade,
    state_id             bigint        not null,
    progress_id          bigint,
    plan_id              bigint,
    lead_unit_id         bigint        not null,
    aspect_id            bigint,
    plan_year            int           not null,
    from_day             date          not null,
    to_day               date          not null,
    adopted_on           date          not null,
    deadline             date          not null,
    stage_since          date          not null,
    started_on           date,
    completed_on         date,
    forecast             date,
    code                 text          not null,
    level                text          not null,
    stage                text          not null,
    standing             text,
    light                text          not null,
    percent              numeric(9, 2),
    blocker              text,
    responsible_unit_ids bigint[]      not null,
    plan_sums            numeric[]     not null,
    primary key (project_id, from_day)
);

-- Whose spans no longer follow their facts, and from which day on; empty after every transaction.
create table project_span_due (
    project_id bigint not null primary key,
    from_day   date   not null
);

-- The spans that the facts of a project give from a day on. A day is looked at when anything can change on it:
-- a fact begins to hold, a date passes, a rule comes into force, or a straight line reaches a threshold. What holds on it is
-- judged by the functions by which a single day is judged.
create function project_spans_of(project bigint, since date) returns setof project_span language sql stable as $$
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
               min(valid_on) filter (where stage = 'UNDER_WAY') over days as started_on,
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

-- Brings the spans of all that are due in line with their facts; the span before the first changed day is looked at again,
-- since it may go on now. Each project is looked up by itself: a plan made while the ledger was small would read all of it.
create function project_spans_follow() returns bigint language plpgsql set enable_seqscan = off set jit = off as $$
declare
    ids bigint[];
    since date[];
    n bigint;
begin
    if not exists (select from project_span_due) then
        return 0;
    end if;
    perform from project p join project_span_due d on d.project_id = p.id order by p.id for no key update of p;
    with due as (delete from project_span_due returning *)
    select array_agg(d.project_id), array_agg(coalesce(
               (select max(s.from_day) from project_span s where s.project_id = d.project_id and s.from_day < d.from_day), '-infinity'))
      into ids, since from due d;
    delete from project_span s using unnest(ids, since) d (project_id, since)
        where s.project_id = d.project_id and s.from_day >= d.since;
    insert into project_span
        select s.* from unnest(ids, since) d (project_id, since) cross join lateral project_spans_of(d.project_id, d.since) s;
    get diagnostics n = row_count;
    return n;
end $$;

create function project_span_is_due() returns trigger language plpgsql as $$
begin
    insert into project_span_due values (coalesce(new.project_id, old.project_id), least(new.valid_on, old.valid_on))
        on conflict (project_id) do update set from_day = least(project_span_due.from_day, excluded.from_day);
    return null;
end $$;
create trigger project_state_is_followed after insert or update or delete on project_state
    for each row execute function project_span_is_due();
create trigger project_stage_is_followed after insert or update or delete on project_stage
    for each row execute function project_span_is_due();
create trigger project_forecast_is_followed after insert or update or delete on project_forecast
    for each row execute function project_span_is_due();
create trigger project_progress_is_followed after insert or update or delete on project_progress
    for each row execute function project_span_is_due();
create trigger project_plan_is_followed after insert or update or delete on project_plan
    for each row execute function project_span_is_due();

create function project_span_follows() returns trigger language plpgsql as $$
begin
    if exists (select from project_span_due where project_id = new.project_id) then
        perform project_spans_follow();
    end if;
    return null;
end $$;
-- Whoever changed facts and did not say that it is done, is done with its transaction.
create constraint trigger project_span_follows after insert on project_span_due deferrable initially deferred
    for each row execute function project_span_follows();

create function light_rule_is_followed() returns trigger language plpgsql as $$
begin
    insert into project_span_due select id, new.valid_on from project where plan_year = new.plan_year
        on conflict (project_id) do update set from_day = least(project_span_due.from_day, excluded.from_day);
    perform project_spans_follow();
    return null;
end $$;
create trigger light_rule_is_followed after insert on light_rule
    for each row execute function light_rule_is_followed();

-- Makes the spans of all projects anew, so many at once; those that last lie together, as they do where days went by.
create function project_spans_rebuild(at_once int default 2000) returns bigint language plpgsql
set enable_seqscan = off set jit = off as $$
declare
    ids bigint[];
    last bigint := 0;
    made bigint := 0;
    n bigint;
begin
    loop
        select array_agg(id order by id) into ids from (
            select id from project where id > last order by id limit at_once for no key update) block;
        exit when ids is null;
        delete from project_span where project_id = any(ids);
        insert into project_span
            select s.* from unnest(ids) p (id) cross join lateral project_spans_of(p.id, '-infinity') s order by s.to_day;
        get diagnostics n = row_count;
        made := made + n;
        last := ids[cardinality(ids)];
    end loop;
    return made;
end $$;

select project_spans_rebuild();
create index project_span_by_end on project_span (plan_year, to_day);
create index project_span_by_lead_unit on project_span (lead_unit_id, plan_year, from_day);
create index project_span_by_responsible_units on project_span using gin (responsible_unit_ids);
create index project_span_in_order on project_span (
    plan_year, (array_position(array['PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], level)), code);
analyze project_span;

-- The ledger as it was at the end of a day, in the columns of project_by_facts and, last, what is judged of it.
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
           s.blocker, d.contact_person, d.contact_phone,
           s.plan_id, s.plan_sums, project_expected(s.deadline, s.forecast, as_of), s.standing, s.light
    from project_span s
    left join project p on p.id = s.project_id
    left join project_state d on d.id = s.state_id
    left join project_progress r on r.id = s.progress_id
    where s.from_day <= as_of and s.to_day > as_of
$$;
