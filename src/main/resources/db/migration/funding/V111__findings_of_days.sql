-- Which check of the money finds something at a project from when to when, and by how much: kept beside entries and ledger and always
-- derived from them, so that they are counted without judging every project. docs/decisions/0021-spans.md

create table funding_finding (
    project_id bigint not null,
    plan_year  int    not null,
    kind       text   not null,
    from_day   date   not null,
    to_day     date   not null,
    amount     numeric not null,
    primary key (project_id, kind, from_day)
);

-- Whose entries, spans or adjustments were changed; empty after every transaction.
create table funding_finding_due (
    project_id bigint not null primary key
);

-- What FundingCheck names, on each day from which an entry, a fact or a milestone makes a difference.
create function funding_findings_of(projects bigint[]) returns setof funding_finding language sql stable as $$
    with told as (
        select s.*, d.investment, d.quota,
               row(s.state_id, s.plan_id, s.stage, s.started_on) is distinct from
                   lag(row(s.state_id, s.plan_id, s.stage, s.started_on)) over (partition by s.project_id order by s.from_day) as otherwise
        from project_span s join project_state d on d.id = s.state_id where s.project_id = any(projects)),
    held as materialized (
        select t.*, lead(t.from_day, 1, 'infinity') over (partition by t.project_id order by t.from_day) as until
        from told t where t.otherwise),
    bonds as materialized (
        select distinct project_id from funding_entry
        where project_id = any(projects) and stage = 'PLANNED' and channel = 'SPECIAL_BOND'),
    described_again as materialized (
        select project_id from project_state where project_id = any(projects) and withdrawn_by is null
        group by project_id having count(*) > 1),
    days as (
        select project_id, day, lead(day, 1, 'infinity') over (partition by project_id order by day) as until
        from (select project_id, from_day as day from held
              union select project_id, booked_on from funding_entry where project_id = any(projects)
              union select h.project_id, funding_due_to_start_on(h.project_id, h.adopted_on, h.from_day)
                    from held h join bonds b on b.project_id = h.project_id) d),
    known as (
        select h.project_id, h.plan_year, greatest(d.day, h.from_day) as day, d.until, h.stage, h.investment, h.quota, m.*,
               case when a.project_id is not null then funding_scope_changed_on(h.project_id, d.day) end as scope_changed_on,
               b.project_id is not null and not project_is_completed(h.stage) and h.stage <> 'TERMINATED'
                   and funding_due_to_start_on(h.project_id, h.adopted_on, d.day) <= d.day as due_to_start
        from days d
        join held h on h.project_id = d.project_id and h.from_day <= d.day and d.day < h.until
        left join bonds b on b.project_id = h.project_id
        left join described_again a on a.project_id = h.project_id
        cross join lateral (
            select coalesce(sum(planned), 0) as planned, coalesce(sum(allocated), 0) as allocated, coalesce(sum(arrived), 0) as arrived,
                   coalesce(sum(paid), 0) as paid, coalesce(sum(done), 0) as done,
                   coalesce(sum(allocated) filter (where channel = 'FIXED_QUOTA'), 0) as quota_allocated,
                   coalesce(sum(arrived) filter (where channel = 'FIXED_QUOTA'), 0) as quota_arrived,
                   coalesce(sum(paid) filter (where channel = 'FIXED_QUOTA'), 0) as quota_paid,
                   coalesce(sum(planned) filter (where channel = 'SPECIAL_BOND'), 0) as bond_planned,
                   coalesce(sum(arrived) filter (where channel = 'SPECIAL_BOND'), 0) as bond_arrived,
                   coalesce(sum(paid_before_start), 0) as paid_before_start,
                   coalesce(sum(arrived) filter (where allocated > 0 and arrived > allocated), 0) as arrived_in_allocated,
                   coalesce(sum(allocated) filter (where allocated > 0 and arrived > allocated), 0) as allocated_where_beyond,
                   max(money_promised_on) as money_promised_on
            from (select e.channel,
                         sum(e.amount) filter (where e.stage = 'PLANNED') as planned,
                         sum(e.amount) filter (where e.stage = 'ALLOCATED') as allocated,
                         sum(e.amount) filter (where e.stage = 'ARRIVED') as arrived,
                         sum(e.amount) filter (where e.stage = 'PAID') as paid,
                         sum(e.amount) filter (where e.stage = 'DONE') as done,
                         sum(e.amount) filter (where e.stage = 'PAID' and (e.booked_on < h.started_on
                             or h.started_on is null and not project_is_completed(h.stage))) as paid_before_start,
                         max(e.booked_on) filter (where e.stage in ('PLANNED', 'ALLOCATED')) as money_promised_on
                  from funding_entry e where e.project_id = h.project_id and e.booked_on <= d.day
                  group by e.tier, e.channel) booked) m),
    found as (
        select k.project_id, k.plan_year, f.kind, k.day, k.until, f.amount
        from known k cross join lateral (values
            ('PLAN_NOT_TOTAL', case when planned <> 0 and planned <> investment then planned - investment end),
            ('QUOTA_NOT_PROMISED', case when quota_allocated <> quota then quota_allocated - quota end),
            ('PAID_BEYOND_ARRIVED', case when paid > arrived then paid - arrived end),
            ('ARRIVED_BEYOND_ALLOCATED', case when arrived_in_allocated > allocated_where_beyond
                then arrived_in_allocated - allocated_where_beyond end),
            ('ALLOCATED_BEYOND_PLAN', case when allocated > (case when planned > 0 then planned else investment end)
                then allocated - (case when planned > 0 then planned else investment end) end),
            ('DONE_BEYOND_ARRIVED', case when done > arrived then done - arrived end),
            ('SCOPE_WITHOUT_MONEY', case when scope_changed_on is not null
                and (money_promised_on is null or money_promised_on < scope_changed_on) then 0 end),
            ('PAID_BEFORE_START', case when paid_before_start > 0 then paid_before_start end),
            ('QUOTA_UNSPENT', case when project_is_completed(stage) and greatest(quota_arrived, quota_allocated) > quota_paid
                then greatest(quota_arrived, quota_allocated) - quota_paid end),
            ('BOND_NOT_ARRIVED', case when due_to_start and bond_planned > bond_arrived then bond_planned - bond_arrived end)
        ) f (kind, amount)
        where f.amount is not null),
    runs as (
        select f.*, (lag(until) over w = day and lag(amount) over w = amount) is not true as begins
        from found f window w as (partition by project_id, kind order by day)),
    numbered as (
        select r.*, count(*) filter (where begins) over (partition by project_id, kind order by day) as run from runs r)
    select project_id, plan_year, kind, min(day), max(until), amount from numbered group by project_id, plan_year, kind, run, amount
$$;

create function funding_findings_follow() returns bigint language plpgsql set enable_seqscan = off set jit = off as $$
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
    delete from funding_finding where project_id = any(ids);
    insert into funding_finding select * from funding_findings_of(ids);
    get diagnostics n = row_count;
    return n;
end $$;

create function funding_findings_follow_at_last() returns trigger language plpgsql as $$
begin
    perform funding_findings_follow();
    return null;
end $$;
create constraint trigger funding_findings_follow after insert on funding_finding_due deferrable initially deferred
    for each row execute function funding_findings_follow_at_last();

create function funding_findings_are_due() returns trigger language plpgsql as $$
begin
    insert into funding_finding_due select distinct project_id from changed on conflict do nothing;
    return null;
end $$;
create trigger funding_findings_of_entries after insert on funding_entry referencing new table as changed
    for each statement execute function funding_findings_are_due();
create trigger funding_findings_of_spans_made after insert on project_span referencing new table as changed
    for each statement execute function funding_findings_are_due();
create trigger funding_findings_of_spans_gone after delete on project_span referencing old table as changed
    for each statement execute function funding_findings_are_due();

-- A decided reduction needs no money.
create trigger funding_findings_of_adjustments after update on adjustment referencing new table as changed
    for each statement execute function funding_findings_are_due();
create function funding_findings_of_quantities() returns trigger language plpgsql as $$
begin
    insert into funding_finding_due
        select distinct a.project_id from changed c join adjustment a on a.id = c.adjustment_id on conflict do nothing;
    return null;
end $$;
create trigger funding_findings_of_quantities after insert on adjustment_quantity referencing new table as changed
    for each statement execute function funding_findings_of_quantities();

create function funding_findings_rebuild(at_once int default 2000) returns bigint language plpgsql
set enable_seqscan = off set jit = off as $$
declare
    ids bigint[];
    last bigint := 0;
    made bigint := 0;
    n bigint;
begin
    delete from funding_finding;
    loop
        select array_agg(id order by id) into ids from (select id from project where id > last order by id limit at_once) block;
        exit when ids is null;
        insert into funding_finding select * from funding_findings_of(ids);
        get diagnostics n = row_count;
        made := made + n;
        last := ids[cardinality(ids)];
    end loop;
    return made;
end $$;

select funding_findings_rebuild();
create index funding_finding_of_year on funding_finding (plan_year, to_day, from_day) include (kind, project_id, amount);
analyze funding_finding;
