-- What two days of a year know differently, looked for from the spans that began between them: few beside those that hold. The
-- span that held on the earlier day is the one before, asked for one by one, so that whoever wants the first of many stops there.
create function figures_differing(plan_year int, earlier date, later date) returns table (
    id bigint,
    code text,
    level text,
    former text,
    latter text,
    alike boolean
) language sql stable parallel safe as $$
    select a.project_id, a.code, a.level, b.standing, a.standing,
           (b.level, b.lead_unit_id, b.stage, b.completed_on, b.deadline, b.forecast, b.percent, b.blocker, b.standing)
               is not distinct from
           (a.level, a.lead_unit_id, a.stage, a.completed_on, a.deadline, a.forecast, a.percent, a.blocker, a.standing)
           and (b.state_id = a.state_id
               or (select s.title from project_state s where s.id = b.state_id) = (select s.title from project_state s where s.id = a.state_id))
           and (b.progress_id is not distinct from a.progress_id
               or coalesce((select r.problem from project_progress r where r.id = b.progress_id), '')
                = coalesce((select r.problem from project_progress r where r.id = a.progress_id), ''))
    from project_span a
    left join lateral (
        select s.* from project_span s where s.project_id = a.project_id and s.from_day <= figures_differing.earlier
        order by s.from_day desc limit 1) b on true
    where a.plan_year = figures_differing.plan_year
      and a.from_day > figures_differing.earlier and a.from_day <= figures_differing.later and a.to_day > figures_differing.later
$$;
