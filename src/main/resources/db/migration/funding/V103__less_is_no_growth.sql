-- A decided reduction changes the target and no money: less is to be built, so nothing lacks its money.
create or replace function funding_scope_changed_on(project bigint, as_of date) returns date language sql stable parallel safe as $$
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
      and not exists (select from adjustment a join adjustment_quantity q on q.adjustment_id = a.id
                      where a.project_id = project and a.state = 'DECIDED' and a.decided_on = s.valid_on and q.reduces)
$$;
