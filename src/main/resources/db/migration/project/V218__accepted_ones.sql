-- Accepted projects wait with a day to be closed by; the others that are finished are many and have none.
create index project_accepted_at on project (plan_year, stage_since, code) include (id, stage, lead_unit_id, completed_on)
    where stage = 'ACCEPTED';
