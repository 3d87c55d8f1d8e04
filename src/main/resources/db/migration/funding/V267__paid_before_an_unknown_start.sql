-- What was paid to a project under way whose start nobody knows was not paid before it.
create or replace function funding_findings_of(projects bigint[]) returns setof funding_finding language sql stable as $$
    with told as (
        select s.*, coalesce(d.annual_investment, d.investment) as investment, d.quota,
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
                             or h.started_on is null and not project_start_is_unknown(h.stage))) as paid_before_start,
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
