-- Entries are only added, and count from the first day on which the ledger knows their project: where neither is otherwise, what is
-- kept of the money is as it was. Most facts of the ledger change nothing of it.
create or replace function funding_booked_anew(projects bigint[]) returns void language plpgsql
set enable_seqscan = off set jit = off as $$
declare
    otherwise bigint[] := array(
        select p.id from unnest(projects) p (id)
        left join lateral (
            select s.plan_year, s.from_day from project_span s where s.project_id = p.id order by s.from_day limit 1) k on true
        where (select count(*) from funding_entry e where e.project_id = p.id)
              <> (select coalesce(sum(b.entries), 0) from funding_booked b where b.project_id = p.id)
           or exists (
              select from funding_booked b where b.project_id = p.id
                and (b.plan_year, b.counts_on) is distinct from (k.plan_year, greatest(b.booked_on, k.from_day))));
    gone funding_booked[];
    made funding_booked[];
begin
    if cardinality(otherwise) = 0 then
        return;
    end if;
    with given as (select * from funding_booked_of(otherwise)),
    gone_ones as (
        delete from funding_booked b where b.project_id = any(otherwise) and not exists (
            select from given g where g = b) returning b.*)
    select array_agg(o::funding_booked) into gone from gone_ones o;
    with made_ones as (
        insert into funding_booked select * from funding_booked_of(otherwise) on conflict do nothing returning *)
    select array_agg(m::funding_booked) into made from made_ones m;
    insert into funding_sum
        select plan_year, stage, tier, channel, booked_on, counts_on, sum(n * amount), sum(n * entries)
        from (select g.*, -1 as n from unnest(gone) g union all select m.*, 1 from unnest(made) m) c
        group by plan_year, stage, tier, channel, booked_on, counts_on having (sum(n * amount), sum(n * entries)) <> (0, 0);
end $$;
