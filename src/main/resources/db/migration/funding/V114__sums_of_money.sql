-- What was given away of the fixed quota is added up from an index alone.
create index funding_entry_of_quota on funding_entry (project_id, booked_on) include (stage, amount) where channel = 'FIXED_QUOTA';

-- The entries of each project added up by day and source, and from when they count: not before the ledger knows the project.
-- Kept beside the entries and always derived from them (docs/decisions/0021-spans.md).
create table funding_booked (
    project_id bigint  not null,
    plan_year  int     not null,
    stage      text    not null,
    tier       text    not null,
    channel    text    not null,
    booked_on  date    not null,
    counts_on  date    not null,
    amount     numeric not null,
    entries    bigint  not null,
    primary key (project_id, stage, tier, channel, booked_on)
);

-- The same of all projects together: what the money of a year on any day is added up from. Rows are only added, and put
-- together at night.
create table funding_sum (
    plan_year int     not null,
    stage     text    not null,
    tier      text    not null,
    channel   text    not null,
    booked_on date    not null,
    counts_on date    not null,
    amount    numeric not null,
    entries   bigint  not null
);

create function funding_booked_of(projects bigint[]) returns setof funding_booked language sql stable as $$
    select e.project_id, k.plan_year, e.stage, e.tier, e.channel, e.booked_on, greatest(e.booked_on, k.since), sum(e.amount), count(*)
    from funding_entry e
    join (select s.project_id, s.plan_year, min(s.from_day) as since from project_span s where s.project_id = any(projects)
          group by s.project_id, s.plan_year) k on k.project_id = e.project_id
    where e.project_id = any(projects)
    group by e.project_id, k.plan_year, e.stage, e.tier, e.channel, e.booked_on, k.since
$$;

-- Writes only what became otherwise: most facts change nothing of the money.
create function funding_booked_anew(projects bigint[]) returns void language plpgsql set enable_seqscan = off set jit = off as $$
declare
    gone funding_booked[];
    made funding_booked[];
begin
    with given as (select * from funding_booked_of(projects)),
    gone_ones as (
        delete from funding_booked b where b.project_id = any(projects) and not exists (
            select from given g where g = b) returning b.*)
    select array_agg(o::funding_booked) into gone from gone_ones o;
    with made_ones as (
        insert into funding_booked select * from funding_booked_of(projects) on conflict do nothing returning *)
    select array_agg(m::funding_booked) into made from made_ones m;
    insert into funding_sum
        select plan_year, stage, tier, channel, booked_on, counts_on, sum(n * amount), sum(n * entries)
        from (select g.*, -1 as n from unnest(gone) g union all select m.*, 1 from unnest(made) m) c
        group by plan_year, stage, tier, channel, booked_on, counts_on having (sum(n * amount), sum(n * entries)) <> (0, 0);
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
    delete from funding_finding where project_id = any(ids);
    insert into funding_finding select * from funding_findings_of(ids);
    get diagnostics n = row_count;
    return n;
end $$;

create function funding_sums_fold() returns bigint language plpgsql as $$
declare
    n bigint;
begin
    with scattered as (
        delete from funding_sum s where (s.plan_year, s.stage, s.tier, s.channel, s.booked_on, s.counts_on) in (
            select plan_year, stage, tier, channel, booked_on, counts_on from funding_sum
            group by plan_year, stage, tier, channel, booked_on, counts_on
            having count(*) > 1 or (sum(amount), sum(entries)) = (0, 0))
        returning *)
    insert into funding_sum
        select plan_year, stage, tier, channel, booked_on, counts_on, sum(amount), sum(entries) from scattered
        group by plan_year, stage, tier, channel, booked_on, counts_on having (sum(amount), sum(entries)) <> (0, 0);
    get diagnostics n = row_count;
    return n;
end $$;

create function funding_sums_rebuild() returns bigint language plpgsql set jit = off as $$
declare
    n bigint;
begin
    delete from funding_booked;
    insert into funding_booked select * from funding_booked_of(array(select id from project));
    get diagnostics n = row_count;
    delete from funding_sum;
    insert into funding_sum
        select plan_year, stage, tier, channel, booked_on, counts_on, sum(amount), sum(entries) from funding_booked
        group by plan_year, stage, tier, channel, booked_on, counts_on;
    return n;
end $$;

select funding_sums_rebuild();
create index funding_sum_of_year on funding_sum (plan_year, booked_on);
analyze funding_booked, funding_sum;
