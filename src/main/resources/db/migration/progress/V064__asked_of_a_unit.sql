-- A unit's own forms are looked for among its own projects and reports. Who is asked is as before: the unit that leads a project, in
-- every period that has begun, for as long as the project is neither completed nor suspended nor terminated on the period's last
-- day (for the running one: on the day of asking). A project of an earlier plan year that is still unfinished is asked, too.
drop function progress_forms(date, date, date);
drop function progress_asked(date, date, date);

create function progress_asked(since date, until date, as_of date, unit bigint)
returns table (period_id bigint, project_id bigint, unit_id bigint) language sql stable parallel safe as $$
    select r.id, p.id, p.lead_unit_id
    from reporting_period r
    cross join lateral project_as_of(least(r.last_day, as_of)) p
    where r.first_day between since and least(until, as_of)
      and p.plan_year <= r.year and p.adopted_on <= least(r.last_day, as_of)
      and not project_is_completed(p.stage) and p.stage not in ('SUSPENDED', 'TERMINATED')
      and (unit is null or p.lead_unit_id = unit)
$$;

-- What was asked or told by a day: one row for each form, told or still missing; of one unit, or of all.
create function progress_forms(since date, until date, as_of date, unit bigint)
returns table (period_id bigint, project_id bigint, unit_id bigint, report_id bigint, state text, late boolean)
language sql stable parallel safe as $$
    select coalesce(a.period_id, f.period_id), coalesce(a.project_id, f.project_id), coalesce(a.unit_id, f.unit_id),
           f.id, f.state, coalesce(f.late, false)
    from progress_asked(since, until, as_of, unit) a
    full join (
        select f.id, f.period_id, f.project_id, f.unit_id, f.state, f.late
        from progress_report f
        join reporting_period r on r.id = f.period_id and r.first_day between since and until
        where f.state in ('SUBMITTED', 'CONFIRMED')
          and coalesce((f.submitted_at at time zone 'Asia/Shanghai')::date, f.reported_on) <= as_of
          and (unit is null or f.unit_id = unit)) f
      on f.period_id = a.period_id and f.project_id = a.project_id and f.unit_id = a.unit_id
$$;
