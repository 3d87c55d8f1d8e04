-- The defects of all projects' acceptances: what project_defects_due and project_defects_ended_on say of one project, for lists.
create view project_defects as
    select h.project_id,
           min(f.due_on) filter (where f.state <> 'STRUCK_OFF') as due_on,
           string_agg(distinct u.name, '、') filter (where f.state <> 'STRUCK_OFF') as units,
           array_agg(distinct f.unit_id) filter (where f.state <> 'STRUCK_OFF') as unit_ids,
           max(f.ended_on) as ended_on
    from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    join unit u on u.id = f.unit_id
    group by h.project_id;

-- Finished projects by how long they have been so, for whoever counts what they wait for.
create index project_finished on project (plan_year, stage_since, code) include (id, stage, lead_unit_id)
    where stage in ('COMPLETED', 'IN_USE', 'ACCEPTED');
