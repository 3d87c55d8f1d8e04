-- Of the open defects of acceptances, those that their units have still to put right; the others wait for the inspection office.
create or replace view project_defects as
    select h.project_id,
           min(f.due_on) filter (where f.state <> 'STRUCK_OFF') as due_on,
           string_agg(distinct u.name, '、') filter (where f.state <> 'STRUCK_OFF') as units,
           array_agg(distinct f.unit_id) filter (where f.state <> 'STRUCK_OFF') as unit_ids,
           max(f.ended_on) as ended_on,
           string_agg(distinct u.name, '、') filter (where f.state in ('OPEN', 'RECTIFYING', 'RETURNED')) as rectifying
    from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    join unit u on u.id = f.unit_id
    group by h.project_id;
