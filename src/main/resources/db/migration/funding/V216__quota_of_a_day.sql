-- How many projects of a year were promised or got anything of the fixed quota on a day, and how many were given something: kept by the
-- days on which it changes for a project, and of all together. Derived like the sums of money, and together with them.
create table funding_quota_step (
    project_id bigint not null,
    plan_year  int    not null,
    on_day     date   not null,
    given      int    not null,
    concerned  int    not null,
    primary key (project_id, on_day)
);

-- Rows are only added, and put together at night.
create table funding_quota_sum (
    plan_year int    not null,
    on_day    date   not null,
    given     bigint not null,
    concerned bigint not null
);

create function funding_quota_of(projects bigint[]) returns setof funding_quota_step language sql stable as $$
    with promises as (
        select s.project_id, s.plan_year, min(s.from_day) as on_day, (coalesce(t.quota, 0) > 0)::int as promised
        from project_span s join project_state t on t.id = s.state_id
        where s.project_id = any(projects) group by s.project_id, s.plan_year, s.state_id, t.quota),
    changes as (
        select project_id, plan_year, on_day, promised - lag(promised, 1, 0) over (partition by project_id order by on_day) as promised,
               0.0 as allocated, 0.0 as arrived, 0.0 as paid
        from promises
        union all
        select project_id, plan_year, counts_on, 0, case stage when 'ALLOCATED' then amount else 0 end,
               case stage when 'ARRIVED' then amount else 0 end, case stage when 'PAID' then amount else 0 end
        from funding_booked where project_id = any(projects) and channel = 'FIXED_QUOTA'),
    days as (
        select project_id, plan_year, on_day, sum(sum(promised)) over past as promised, sum(sum(allocated)) over past as allocated,
               sum(sum(arrived)) over past as arrived, sum(sum(paid)) over past as paid
        from changes group by project_id, plan_year, on_day
        window past as (partition by project_id order by on_day)),
    counts as (
        select project_id, plan_year, on_day, (allocated > 0)::int as given,
               (promised > 0 or allocated <> 0 or arrived <> 0 or paid <> 0)::int as concerned
        from days),
    steps as (
        select project_id, plan_year, on_day, given - lag(given, 1, 0) over days as given,
               concerned - lag(concerned, 1, 0) over days as concerned
        from counts window days as (partition by project_id order by on_day))
    select * from steps where (given, concerned) <> (0, 0)
$$;

create function funding_quota_anew(projects bigint[]) returns void language plpgsql set enable_seqscan = off set jit = off as $$
declare
    gone funding_quota_step[];
    made funding_quota_step[];
begin
    select array_agg(b) filter (where times < 0), array_agg(b) filter (where times > 0) into gone, made
    from (select b, sum(times) as times
          from (select fresh as b, 1 as times from funding_quota_of(projects) fresh
                union all
                select kept, -1 from funding_quota_step kept where kept.project_id = any(projects)) both_sides
          group by b having sum(times) <> 0) otherwise;
    if gone is null and made is null then
        return;
    end if;
    delete from funding_quota_step s using unnest(gone) g where s.project_id = g.project_id and s.on_day = g.on_day;
    insert into funding_quota_step select * from unnest(made);
    insert into funding_quota_sum
        select plan_year, on_day, sum(times * given), sum(times * concerned)
        from (select m.*, 1 as times from unnest(made) m union all select g.*, -1 from unnest(gone) g) c
        group by plan_year, on_day having (sum(times * given), sum(times * concerned)) <> (0, 0);
end $$;

create or replace function funding_findings_follow() returns bigint language plpgsql set enable_seqscan = off set jit = off as $$
declare
    ids bigint[];
    n bigint;
begin
    if not exists (select from funding_finding_due) then
        return 0;
    end if;
    perform from project p join funding_finding_due d on d.project_id = p.id order by p.id for no key update of p;
    with due as (delete from funding_finding_due returning project_id)
    select array_agg(project_id) into ids from due;
    perform funding_booked_anew(ids);
    perform funding_quota_anew(ids);
    delete from funding_finding where project_id = any(ids);
    insert into funding_finding select * from funding_findings_of(ids);
    get diagnostics n = row_count;
    return n;
end $$;

create function funding_quota_fold() returns bigint language plpgsql as $$
declare
    n bigint;
begin
    with scattered as (
        delete from funding_quota_sum where (plan_year, on_day) in (
            select plan_year, on_day from funding_quota_sum group by plan_year, on_day having count(*) > 1)
        returning *)
    insert into funding_quota_sum
        select plan_year, on_day, sum(given), sum(concerned) from scattered
        group by plan_year, on_day having (sum(given), sum(concerned)) <> (0, 0);
    get diagnostics n = row_count;
    return n;
end $$;

create function funding_quota_rebuild() returns bigint language plpgsql set jit = off as $$
declare
    n bigint;
begin
    delete from funding_quota_step;
    insert into funding_quota_step select * from funding_quota_of(array(select id from project));
    get diagnostics n = row_count;
    delete from funding_quota_sum;
    insert into funding_quota_sum select plan_year, on_day, sum(given), sum(concerned) from funding_quota_step group by plan_year, on_day;
    return n;
end $$;

select funding_quota_rebuild();
analyze funding_quota_step, funding_quota_sum;
