-- By how many the projects of each kind grew or shrank on a day: what the figures and lights of any day are added up from without
-- looking at a project. Always what project_span gives, and written with it; rows are only added, so that nobody waits for
-- somebody else's report, and put together at night.
create table project_sum (
    plan_year    int    not null,
    day          date   not null,
    number       int    not null,
    level        text   not null,
    aspect_id    bigint,
    lead_unit_id bigint not null,
    standing     text,
    light        text   not null
);

-- Spans go with their project by project_spans_follow, which counts them out.
alter table project_span drop constraint project_span_project_id_fkey;
alter table project_span add constraint project_span_project_id_fkey foreign key (project_id) references project
    deferrable initially deferred;

-- What spans add on their first day and take away after their last; times says how often each counts.
create function project_sum_changes(spans project_span[], times int) returns setof project_sum language sql stable as $$
    select s.plan_year, d.day, (d.n * times)::int, s.level, s.aspect_id, s.lead_unit_id, s.standing, s.light
    from unnest(spans) s cross join lateral (values (s.from_day, 1), (s.to_day, -1)) d (day, n)
    where d.day < 'infinity'
$$;

create or replace function project_spans_follow() returns bigint language plpgsql set enable_seqscan = off set jit = off as $$
declare
    ids bigint[];
    since date[];
    gone project_span[];
    made project_span[];
begin
    if not exists (select from project_span_due) then
        return 0;
    end if;
    perform from project p join project_span_due d on d.project_id = p.id order by p.id for no key update of p;
    with due as (delete from project_span_due returning *)
    select array_agg(d.project_id), array_agg(coalesce(
               (select max(s.from_day) from project_span s where s.project_id = d.project_id and s.from_day < d.from_day), '-infinity'))
      into ids, since from due d;
    with gone_ones as (
        delete from project_span s using unnest(ids, since) d (project_id, since)
        where s.project_id = d.project_id and s.from_day >= d.since returning s.*)
    select array_agg(g::project_span) into gone from gone_ones g;
    with made_ones as (
        insert into project_span
        select s.* from unnest(ids, since) d (project_id, since) cross join lateral project_spans_of(d.project_id, d.since) s
        returning *)
    select array_agg(m::project_span) into made from made_ones m;
    insert into project_sum
        select plan_year, day, sum(number), level, aspect_id, lead_unit_id, standing, light
        from (select * from project_sum_changes(gone, -1) union all select * from project_sum_changes(made, 1)) c
        group by plan_year, day, level, aspect_id, lead_unit_id, standing, light having sum(number) <> 0;
    return coalesce(cardinality(made), 0);
end $$;

-- One row for each kind and day again, as after a night; what was added meanwhile stays.
create function project_sums_fold() returns bigint language plpgsql as $$
declare
    n bigint;
begin
    with scattered as (
        delete from project_sum s where (s.plan_year, s.day) in (
            select plan_year, day from project_sum
            group by plan_year, day, level, aspect_id, lead_unit_id, standing, light having count(*) > 1 or sum(number) = 0)
        returning *)
    insert into project_sum
        select plan_year, day, sum(number), level, aspect_id, lead_unit_id, standing, light from scattered
        group by plan_year, day, level, aspect_id, lead_unit_id, standing, light having sum(number) <> 0;
    get diagnostics n = row_count;
    return n;
end $$;

create function project_sums_rebuild() returns bigint language plpgsql set jit = off as $$
declare
    n bigint;
begin
    delete from project_sum;
    insert into project_sum
        select s.plan_year, d.day, sum(d.n), s.level, s.aspect_id, s.lead_unit_id, s.standing, s.light
        from project_span s cross join lateral (values (s.from_day, 1), (s.to_day, -1)) d (day, n)
        where d.day < 'infinity'
        group by s.plan_year, d.day, s.level, s.aspect_id, s.lead_unit_id, s.standing, s.light having sum(d.n) <> 0;
    get diagnostics n = row_count;
    return n;
end $$;

select project_sums_rebuild();
create index project_sum_of_year on project_sum (plan_year, day);
analyze project_sum;

-- How many projects of each kind there are on a day.
create function project_counts(plan_year int, as_of date) returns table (
    plan_year int, level text, aspect_id bigint, lead_unit_id bigint, standing text, light text, number bigint)
language sql stable parallel safe as $$
    select s.plan_year, s.level, s.aspect_id, s.lead_unit_id, s.standing, s.light, sum(s.number)
    from project_sum s where s.plan_year = project_counts.plan_year and s.day <= project_counts.as_of
    group by s.plan_year, s.level, s.aspect_id, s.lead_unit_id, s.standing, s.light having sum(s.number) <> 0
$$;

-- Projects at work by when they are expected or due: what presses is a few of them.
create index project_span_expected on project_span (plan_year, (coalesce(forecast, deadline)))
    where standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED');
create index project_span_deadline on project_span (plan_year, deadline)
    where standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED');
create index project_span_delayed on project_span (plan_year, code) where standing = 'DELAYED';
