-- Makes room for reports to be filed: takes away, of the department's projects, the reports of the last four periods asked.
set session_replication_role = origin;
create temp table gone as
    select f.id from project p cross join lateral (
        select r.id from reporting_period r where r.year = 2023 and r.first_day <= coalesce(p.completed_on, date '2023-12-31') and p.adopted_on <= r.last_day
        order by r.first_day desc limit 4) r
    join progress_report f on f.project_id = p.id and f.period_id = r.id
    where p.plan_year = 2023 and p.lead_unit_id = (select unit_id from account where username = 'department') and p.stage <> 'SUSPENDED';
delete from progress_report where id in (select id from gone);
select count(*) as taken_away from gone;
-- the spans and sums beside the facts are made anew: the facts above came with triggers off
\timing on
select project_spans_rebuild(), project_sums_rebuild();
vacuum (analyze);
