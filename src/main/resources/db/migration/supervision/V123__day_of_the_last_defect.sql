-- When the last defect of a project's acceptances was struck off; none where there was none.
create function project_defects_ended_on(project bigint) returns date language sql stable as $$
    select max(f.ended_on) from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    where h.project_id = project and h.returned_at is null
$$;

-- By when the next of its defects is to be put right, and by whom; none where none is open.
create function project_defects_due(project bigint) returns table (due_on date, units text, unit_ids bigint[]) language sql stable as $$
    select min(f.due_on), string_agg(distinct u.name, '、'), array_agg(distinct f.unit_id)
    from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    join unit u on u.id = f.unit_id
    where h.project_id = project and h.returned_at is null and f.state <> 'STRUCK_OFF'
$$;

create or replace function project_closing_without_defects() returns trigger language plpgsql as $$
begin
    if new.kind = 'CLOSE' and new.state <> 'REFUSED' and project_open_defects(new.project_id) > 0 then
        raise exception 'project % has defects that are not struck off', new.project_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
