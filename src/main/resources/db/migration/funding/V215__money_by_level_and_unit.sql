-- The money of a day by level and by lead unit is added up from what is kept, too: an entry counts for the level and the unit that
-- its project has on the day, so a project that gets another one takes its entries from the old one and gives them to the new. By the
-- sheet that brought them, too (0: none), and with the code of the project, so that the first of many are found in their order.
delete from funding_booked;
delete from funding_sum;
drop function funding_booked_of(bigint[]);
alter table funding_booked drop constraint funding_booked_pkey;
alter table funding_booked add column level text not null, add column lead_unit_id bigint not null,
    add column import_id bigint not null, add column code text not null;
alter table funding_sum add column level text not null, add column import_id bigint not null;

-- The same by lead unit: many more rows, which only questions of units read.
create table funding_unit_sum (
    plan_year    int     not null,
    lead_unit_id bigint  not null,
    stage        text    not null,
    tier         text    not null,
    channel      text    not null,
    booked_on    date    not null,
    counts_on    date    not null,
    amount       numeric not null,
    entries      bigint  not null
);

create function funding_booked_of(projects bigint[]) returns setof funding_booked language sql stable as $$
    with places as (
        select s.*, (s.level, s.lead_unit_id) is distinct from (lag(s.level) over days, lag(s.lead_unit_id) over days) as begins
        from project_span s where s.project_id = any(projects)
        window days as (partition by s.project_id order by s.from_day)),
    steps as (
        select project_id, plan_year, code, level, lead_unit_id, from_day, lead(from_day) over (partition by project_id order by from_day) as until
        from places where begins)
    select e.project_id, s.plan_year, e.stage, e.tier, e.channel, e.booked_on, c.counts_on,
           sum(c.times * e.amount), sum(c.times), s.level, s.lead_unit_id, coalesce(e.import_id, 0), s.code
    from funding_entry e
    join steps s on s.project_id = e.project_id and (s.until is null or e.booked_on < s.until)
    cross join lateral (values (greatest(e.booked_on, s.from_day), 1), (s.until, -1)) c (counts_on, times)
    where e.project_id = any(projects) and c.counts_on is not null
    group by e.project_id, s.plan_year, e.stage, e.tier, e.channel, e.booked_on, c.counts_on, s.level, s.lead_unit_id, e.import_id, s.code
$$;

create function funding_sums_add(added funding_booked[], times int) returns void language sql as $$
    insert into funding_sum (plan_year, stage, tier, channel, booked_on, counts_on, level, import_id, amount, entries)
        select plan_year, stage, tier, channel, booked_on, counts_on, level, import_id, times * sum(amount), times * sum(entries)
        from unnest(added) group by plan_year, stage, tier, channel, booked_on, counts_on, level, import_id;
    insert into funding_unit_sum (plan_year, stage, tier, channel, booked_on, counts_on, lead_unit_id, amount, entries)
        select plan_year, stage, tier, channel, booked_on, counts_on, lead_unit_id, times * sum(amount), times * sum(entries)
        from unnest(added) group by plan_year, stage, tier, channel, booked_on, counts_on, lead_unit_id;
$$;

-- Writes only what became otherwise: most facts change nothing of the money.
create or replace function funding_booked_anew(projects bigint[]) returns void language plpgsql
set enable_seqscan = off set jit = off as $$
declare
    gone funding_booked[];
    made funding_booked[];
begin
    select array_agg(b) filter (where times < 0), array_agg(b) filter (where times > 0) into gone, made
    from (select b, sum(times) as times
          from (select given as b, 1 as times from funding_booked_of(projects) given
                union all
                select kept, -1 from funding_booked kept where kept.project_id = any(projects)) both_sides
          group by b having sum(times) <> 0) otherwise;
    if gone is not null then
        delete from funding_booked b where b.project_id = any(projects) and exists (select from unnest(gone) g where g = b);
        perform funding_sums_add(gone, -1);
    end if;
    if made is not null then
        insert into funding_booked select * from unnest(made);
        perform funding_sums_add(made, 1);
    end if;
end $$;

create or replace function funding_sums_fold() returns bigint language plpgsql as $$
declare
    n bigint;
    m bigint;
begin
    with scattered as (
        delete from funding_sum s where (s.plan_year, s.level, s.import_id, s.stage, s.tier, s.channel, s.booked_on, s.counts_on) in (
            select plan_year, level, import_id, stage, tier, channel, booked_on, counts_on from funding_sum
            group by plan_year, level, import_id, stage, tier, channel, booked_on, counts_on
            having count(*) > 1 or (sum(amount), sum(entries)) = (0, 0))
        returning *)
    insert into funding_sum (plan_year, level, import_id, stage, tier, channel, booked_on, counts_on, amount, entries)
        select plan_year, level, import_id, stage, tier, channel, booked_on, counts_on, sum(amount), sum(entries) from scattered
        group by plan_year, level, import_id, stage, tier, channel, booked_on, counts_on having (sum(amount), sum(entries)) <> (0, 0);
    get diagnostics n = row_count;
    with scattered as (
        delete from funding_unit_sum s where (s.plan_year, s.lead_unit_id, s.stage, s.tier, s.channel, s.booked_on, s.counts_on) in (
            select plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on from funding_unit_sum
            group by plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on
            having count(*) > 1 or (sum(amount), sum(entries)) = (0, 0))
        returning *)
    insert into funding_unit_sum (plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on, amount, entries)
        select plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on, sum(amount), sum(entries) from scattered
        group by plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on having (sum(amount), sum(entries)) <> (0, 0);
    get diagnostics m = row_count;
    return n + m;
end $$;

create or replace function funding_sums_rebuild() returns bigint language plpgsql set jit = off as $$
declare
    n bigint;
begin
    delete from funding_booked;
    insert into funding_booked select * from funding_booked_of(array(select id from project));
    get diagnostics n = row_count;
    delete from funding_sum;
    insert into funding_sum (plan_year, level, import_id, stage, tier, channel, booked_on, counts_on, amount, entries)
        select plan_year, level, import_id, stage, tier, channel, booked_on, counts_on, sum(amount), sum(entries) from funding_booked
        group by plan_year, level, import_id, stage, tier, channel, booked_on, counts_on;
    delete from funding_unit_sum;
    insert into funding_unit_sum (plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on, amount, entries)
        select plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on, sum(amount), sum(entries) from funding_booked
        group by plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on;
    return n;
end $$;

select funding_sums_rebuild();
create index funding_booked_of_project on funding_booked (project_id);
create index funding_booked_in_order on funding_booked (plan_year, stage, tier, channel, code) include (project_id, booked_on, counts_on);
create index funding_booked_of_sheet on funding_booked (import_id, plan_year, code) include (project_id, booked_on, counts_on);
create index funding_unit_sum_of_unit on funding_unit_sum (plan_year, lead_unit_id, booked_on);
analyze funding_booked, funding_sum, funding_unit_sum;
