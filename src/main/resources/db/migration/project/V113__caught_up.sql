-- Who has made up a gap, from when to when: behind at the end of an earlier period, and now neither yellow nor red, by the same line.
-- Kept beside the spans and always derived from them (docs/decisions/0021-spans.md); else every green project is asked for its past.
create table project_caught_up (
    project_id bigint not null,
    plan_year  int    not null,
    from_day   date   not null,
    to_day     date   not null,
    primary key (project_id, from_day)
);

-- Whose ends of periods were changed; empty after every transaction.
create table project_caught_up_due (
    plan_year int not null primary key
);

-- The ends of a year's reporting periods, of its months where there are none.
create function project_period_ends(plan_year int) returns date[] language sql stable parallel safe as $$
    select coalesce(
        (select array_agg(r.last_day order by r.last_day) from reporting_period r where r.year = plan_year),
        (select array_agg((make_date(plan_year, m, 1) + interval '1 month - 1 day')::date) from generate_series(1, 12) m))
$$;

-- A line that moved makes nothing up.
create function project_caught_up_of(projects bigint[]) returns setof project_caught_up language sql stable as $$
    with ends as materialized (
        select y.plan_year, unnest(project_period_ends(y.plan_year)) as day
        from (select distinct plan_year from project where id = any(projects)) y),
    behind as materialized (
        select q.project_id, q.deadline, project_line_from(q.plan_sums, q.started_on, q.adopted_on) as line_from, min(e.day) as day
        from project_span q join ends e on e.plan_year = q.plan_year and e.day >= q.from_day and e.day < q.to_day and e.day <= q.deadline
        where q.project_id = any(projects) and q.light in ('YELLOW', 'RED')
        group by 1, 2, 3),
    made_up as (
        select p.project_id, p.plan_year, greatest(p.from_day, b.day + 1) as since, p.to_day as until
        from project_span p
        join behind b on b.project_id = p.project_id and b.deadline = p.deadline
            and b.line_from is not distinct from project_line_from(p.plan_sums, p.started_on, p.adopted_on)
        where p.project_id = any(projects) and p.light in ('GREEN', 'FINISHED') and b.day + 1 < p.to_day),
    begun as (
        select m.*, lag(until) over (partition by project_id order by since) is distinct from since as begins from made_up m),
    runs as (
        select b.*, count(*) filter (where begins) over (partition by project_id order by since) as run from begun b)
    select project_id, plan_year, min(since), max(until) from runs group by project_id, plan_year, run
$$;

create function project_caught_up_anew(projects bigint[]) returns bigint language plpgsql set enable_seqscan = off set jit = off as $$
declare
    n bigint;
begin
    delete from project_caught_up where project_id = any(projects);
    insert into project_caught_up select * from project_caught_up_of(projects);
    get diagnostics n = row_count;
    return n;
end $$;

create function project_caught_up_rebuild() returns bigint language plpgsql as $$
declare
    ids bigint[];
    last bigint := 0;
    made bigint := 0;
begin
    loop
        select array_agg(id order by id) into ids from (select id from project where id > last order by id limit 2000) block;
        exit when ids is null;
        made := made + project_caught_up_anew(ids);
        last := ids[cardinality(ids)];
    end loop;
    return made;
end $$;

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
    perform project_caught_up_anew(ids);
    return coalesce(cardinality(made), 0);
end $$;

create function project_period_is_due() returns trigger language plpgsql as $$
begin
    insert into project_caught_up_due select new.year where new.year is not null on conflict do nothing;
    insert into project_caught_up_due select old.year where old.year is not null on conflict do nothing;
    return null;
end $$;
create trigger project_period_is_due after insert or update or delete on reporting_period
    for each row execute function project_period_is_due();

create function project_periods_follow() returns trigger language plpgsql as $$
begin
    if exists (select from project_caught_up_due where plan_year = new.plan_year) then
        perform project_caught_up_anew(array(select id from project where plan_year = new.plan_year));
        delete from project_caught_up_due where plan_year = new.plan_year;
    end if;
    return null;
end $$;
create constraint trigger project_periods_follow after insert on project_caught_up_due deferrable initially deferred
    for each row execute function project_periods_follow();

select project_caught_up_rebuild();
create index project_caught_up_of_year on project_caught_up (plan_year, to_day, from_day);
analyze project_caught_up;
