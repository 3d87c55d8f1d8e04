-- What an acceptance found wrong stays wrong when the acceptance is returned: its defects hold up the closing all the same.
create or replace function project_open_defects(project bigint) returns bigint language sql stable as $$
    select count(*) from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    where h.project_id = project and f.state <> 'STRUCK_OFF'
$$;

create or replace function project_defects_ended_on(project bigint) returns date language sql stable as $$
    select max(f.ended_on) from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    where h.project_id = project
$$;

create or replace function project_defects_due(project bigint)
returns table (due_on date, units text, unit_ids bigint[]) language sql stable as $$
    select min(f.due_on), string_agg(distinct u.name, '、'), array_agg(distinct f.unit_id)
    from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    join unit u on u.id = f.unit_id
    where h.project_id = project and f.state <> 'STRUCK_OFF'
$$;
