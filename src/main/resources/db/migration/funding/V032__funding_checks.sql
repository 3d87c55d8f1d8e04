-- The newest day up to a day on which what is to be built became another while the money promised for it stayed the same.
create function funding_scope_changed_on(project bigint, as_of date) returns date language sql stable parallel safe as $$
    select max(s.valid_on)
    from (select valid_on, content, target, investment, quota,
                 lag(content) over w as content_before, lag(target) over w as target_before,
                 lag(investment) over w as investment_before, lag(quota) over w as quota_before
          from project_state
          where project_id = project and withdrawn_by is null and valid_on <= as_of
          window w as (order by valid_on, record_id, id)) s
    where s.content_before is not null
      and (s.content, s.target) is distinct from (s.content_before, s.target_before)
      and (s.investment, s.quota) is not distinct from (s.investment_before, s.quota_before)
$$;

-- From when work was to be under way: the first milestone of the plan of that day, or the adoption where there is none.
create function funding_due_to_start_on(project bigint, adopted_on date, as_of date) returns date
language sql stable parallel safe as $$
    select coalesce(
        (select min(m.planned_on) from project_milestone m where m.plan_id = (
            select f.id from project_plan f
            where f.project_id = project and f.withdrawn_by is null and f.valid_on <= as_of
            order by f.valid_on desc, f.record_id desc, f.id desc limit 1)),
        adopted_on)
$$;
