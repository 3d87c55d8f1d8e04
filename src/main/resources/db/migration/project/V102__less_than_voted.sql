-- Whether less than was voted is promised now, or was delivered by a project that counts as complete.
create function project_less_than_voted(project bigint, plan bigint, stage text, percent numeric, day date) returns boolean
language sql stable as $$
    select exists (
        select 1
        from project_promise v
        join project_promise_indicator i on i.project_id = v.project_id
        left join project_indicator now on now.plan_id = plan and now.name = i.name and now.unit = i.unit and now.direction = i.direction
        cross join lateral (select case when (project_is_completed(stage) or percent >= 100) and now.result is not null
                                        then now.result else now.value end as quantity) there
        where v.project_id = project and v.voted_on <= day and i.value is not null
          and case i.direction when 'AT_LEAST' then coalesce(there.quantity, 0) < i.value
                               when 'AT_MOST' then there.quantity > i.value
                               else false end)
$$;

-- Indicators of what may stand as a candidate, as sheets write them: one a line.
alter table reserve_item add column indicators text not null default '';
alter table vote_candidate add column indicators text not null default '';

create or replace function vote_signed_hash(round bigint) returns text language sql stable as $$
    select encode(sha256(convert_to(jsonb_build_object(
        'vote', jsonb_build_array(v.id, v.body_id, v.plan_year, v.meeting, v.held_on, v.hash),
        'rule', jsonb_build_array(v.method, v.seats, v.most_choices, v.base, v.quorum, v.ties, v.blank_abstains, v.deputies, v.roll),
        'candidates', (select jsonb_agg(jsonb_build_array(c.number, c.item_id, c.title, c.content, c.target, c.lead_unit_id, c.amount, c.deadline)
                                            || case when c.indicators = '' then '[]'::jsonb else jsonb_build_array(c.indicators) end
                                        order by c.number) from vote_candidate c where c.vote_id = v.id),
        'officials', (select jsonb_agg(jsonb_build_array(o.office, o.account_id, o.name) order by o.office, o.account_id)
                      from vote_official o where o.vote_id = v.id),
        'round', jsonb_build_array(r.id, r.number, r.seats, to_jsonb(r.candidates)),
        'counts', s.content)::text, 'UTF8')), 'hex')
    from vote_round r join vote v on v.id = r.vote_id join vote_sheet s on s.round_id = r.id and s.place = 0
    where r.id = round
$$;
