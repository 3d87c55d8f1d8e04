-- What was told of each project, and by how many reports each unit's periods grew on a day, beside the reports and always derived from
-- them and from the spans of the ledger: who has reported and who has not is added up without looking at a report.
-- docs/decisions/0021-spans.md

-- unasked: told although at the end of the period nobody asked it of the unit.
create table progress_told (
    report_id  bigint  not null primary key,
    project_id bigint  not null,
    period_id  bigint  not null,
    unit_id    bigint  not null,
    told_on    date    not null,
    late       boolean not null,
    unasked    boolean not null
);

create table progress_told_sum (
    period_id bigint not null,
    unit_id   bigint not null,
    told_on   date   not null,
    told      int    not null,
    late      int    not null,
    unasked   int    not null
);

-- Whose reports or spans were changed; empty after every transaction.
create table progress_told_due (
    project_id bigint not null primary key
);

create function progress_told_of(projects bigint[]) returns setof progress_told language sql stable as $$
    select f.id, f.project_id, f.period_id, f.unit_id, t.told_on, f.late,
           not exists (
               select from project_span s
               where s.project_id = f.project_id and s.from_day <= r.last_day and s.to_day > r.last_day
                 and s.plan_year <= r.year and s.lead_unit_id = f.unit_id
                 and s.standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED'))
    from progress_report f
    join reporting_period r on r.id = f.period_id
    cross join lateral (select coalesce((f.submitted_at at time zone 'Asia/Shanghai')::date, f.reported_on) as told_on) t
    where f.project_id = any(projects) and f.state in ('SUBMITTED', 'CONFIRMED')
$$;

create function progress_told_follow() returns bigint language plpgsql set enable_seqscan = off set jit = off as $$
declare
    ids bigint[];
    gone progress_told[];
    made progress_told[];
begin
    if not exists (select from progress_told_due) then
        return 0;
    end if;
    perform from project p join progress_told_due d on d.project_id = p.id order by p.id for no key update of p;
    with due as (delete from progress_told_due returning project_id)
    select array_agg(project_id) into ids from due;
    with gone_ones as (
        delete from progress_told t where t.project_id = any(ids) returning t.*)
    select array_agg(g::progress_told) into gone from gone_ones g;
    with made_ones as (
        insert into progress_told select * from progress_told_of(ids) returning *)
    select array_agg(m::progress_told) into made from made_ones m;
    insert into progress_told_sum
        select period_id, unit_id, told_on, sum(n), coalesce(sum(n) filter (where late), 0), coalesce(sum(n) filter (where unasked), 0)
        from (select g.*, -1 as n from unnest(gone) g union all select m.*, 1 from unnest(made) m) c
        group by period_id, unit_id, told_on
        having (sum(n), coalesce(sum(n) filter (where late), 0), coalesce(sum(n) filter (where unasked), 0)) <> (0, 0, 0);
    return coalesce(cardinality(made), 0);
end $$;

create function progress_told_follows() returns trigger language plpgsql as $$
begin
    perform progress_told_follow();
    return null;
end $$;
create constraint trigger progress_told_follows after insert on progress_told_due deferrable initially deferred
    for each row execute function progress_told_follows();

create function progress_report_is_told() returns trigger language plpgsql as $$
begin
    if coalesce(new.state in ('SUBMITTED', 'CONFIRMED'), false) or coalesce(old.state in ('SUBMITTED', 'CONFIRMED'), false) then
        insert into progress_told_due values (coalesce(new.project_id, old.project_id)) on conflict do nothing;
    end if;
    return null;
end $$;
create trigger progress_report_is_told after insert or update or delete on progress_report
    for each row execute function progress_report_is_told();

-- Only of whom a report was told: nothing else is kept.
create function progress_told_spans_changed() returns trigger language plpgsql as $$
begin
    insert into progress_told_due
        select distinct c.project_id from changed c where exists (select from progress_told t where t.project_id = c.project_id)
        on conflict do nothing;
    return null;
end $$;
create trigger progress_told_spans_made after insert on project_span referencing new table as changed
    for each statement execute function progress_told_spans_changed();
create trigger progress_told_spans_gone after delete on project_span referencing old table as changed
    for each statement execute function progress_told_spans_changed();

create function progress_told_period_changed() returns trigger language plpgsql as $$
begin
    if (new.year, new.last_day) is distinct from (old.year, old.last_day) then
        insert into progress_told_due select distinct project_id from progress_told where period_id = new.id on conflict do nothing;
    end if;
    return null;
end $$;
create trigger progress_told_period_changed after update on reporting_period
    for each row execute function progress_told_period_changed();

-- One row for each unit's period and day again, as after a night.
create function progress_told_fold() returns bigint language plpgsql as $$
declare
    n bigint;
begin
    with scattered as (
        delete from progress_told_sum s where (s.period_id, s.unit_id, s.told_on) in (
            select period_id, unit_id, told_on from progress_told_sum group by period_id, unit_id, told_on
            having count(*) > 1 or (sum(told), sum(late), sum(unasked)) = (0, 0, 0))
        returning *)
    insert into progress_told_sum
        select period_id, unit_id, told_on, sum(told), sum(late), sum(unasked) from scattered
        group by period_id, unit_id, told_on having (sum(told), sum(late), sum(unasked)) <> (0, 0, 0);
    get diagnostics n = row_count;
    return n;
end $$;

create function progress_told_rebuild() returns bigint language plpgsql set jit = off as $$
declare
    n bigint;
begin
    delete from progress_told;
    insert into progress_told select * from progress_told_of(array(select id from project));
    get diagnostics n = row_count;
    delete from progress_told_sum;
    insert into progress_told_sum
        select period_id, unit_id, told_on, count(*), count(*) filter (where late), count(*) filter (where unasked)
        from progress_told group by period_id, unit_id, told_on;
    return n;
end $$;

select progress_told_rebuild();
create index progress_told_by_project on progress_told (project_id);
create index progress_told_by_period on progress_told (period_id, told_on);
create index progress_told_sum_by_period on progress_told_sum (period_id, told_on);
analyze progress_told, progress_told_sum;

-- What progress_forms would count of each unit in each period that begins between two days, as of a day: of a period that still
-- runs, who was asked is judged by the day itself.
create function progress_form_counts(since date, until date, as_of date)
returns table (period_id bigint, unit_id bigint, asked bigint, told bigint, late bigint) language sql stable parallel safe as $$
    with begun as materialized (
        select r.id, r.year, r.due_on, r.last_day, least(r.last_day, as_of) as day
        from reporting_period r where r.first_day between since and until),
    counted as (
        select b.id, s.lead_unit_id as unit_id, sum(s.number) as asked, 0 as told, 0 as late, 0 as unasked
        from begun b join project_sum s on s.plan_year <= b.year and s.day <= b.day
        where s.standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED') and b.id in (
            select r.id from reporting_period r where r.first_day <= as_of)
        group by b.id, s.lead_unit_id
        union all
        select b.id, t.unit_id, 0, sum(t.told), sum(t.late), sum(t.unasked)
        from begun b join progress_told_sum t on t.period_id = b.id and t.told_on <= as_of
        where b.last_day <= as_of
        group by b.id, t.unit_id
        union all
        select b.id, t.unit_id, 0, count(*), count(*) filter (where t.late), count(*) filter (where s.project_id is null)
        from begun b join progress_told t on t.period_id = b.id and t.told_on <= as_of
        left join project_span s on s.project_id = t.project_id and s.from_day <= as_of and s.to_day > as_of
             and s.plan_year <= b.year and s.lead_unit_id = t.unit_id and s.standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED')
        where b.last_day > as_of
        group by b.id, t.unit_id)
    select b.id, c.unit_id, sum(c.asked) + sum(c.unasked), sum(c.told),
           sum(c.late) + case when b.due_on < as_of then sum(c.asked) + sum(c.unasked) - sum(c.told) else 0 end
    from counted c join begun b on b.id = c.id
    group by b.id, b.due_on, c.unit_id having sum(c.asked) + sum(c.unasked) > 0
$$;
