-- What a finished project waits for is counted without looking at the project: the day of its completion, too, stands in the index.
create index project_finished_at on project (plan_year, stage_since, code) include (id, stage, lead_unit_id, completed_on)
    where stage in ('COMPLETED', 'IN_USE', 'ACCEPTED');
drop index project_finished;

-- What of its reports a unit has begun or got back.
create index progress_report_begun on progress_report (unit_id) include (project_id, period_id) where state in ('DRAFT', 'RETURNED');

-- What projects were promised of the quota, and what was allocated to them.
create index project_of_quota on project (id) include (plan_year, lead_unit_id, code, quota) where quota > 0;
create index funding_entry_allocated on funding_entry (project_id) include (booked_on, amount)
    where channel = 'FIXED_QUOTA' and stage = 'ALLOCATED';
