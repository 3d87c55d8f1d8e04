-- On which day a decision was recorded, and which deadline counted when another one was asked for: a decision that is dated back does
-- not undo that a deadline was missed.
alter table adjustment add column recorded_on date;
alter table adjustment add column old_deadline date;

-- What was decided stays as it was, by older rules too.
alter table adjustment disable trigger user;
alter table adjustment drop constraint adjustment_decided_by_a_third;
update adjustment set old_deadline = from_text::date where kind = 'DEADLINE';
update adjustment a set old_deadline = (
    select f.deadline from project_state f
    where f.project_id = a.project_id and f.withdrawn_by is null
    order by f.valid_on >= coalesce(a.decided_on, 'infinity'), abs(f.valid_on - coalesce(a.decided_on, a.requested_on)), f.record_id desc limit 1)
    where kind <> 'DEADLINE' and new_deadline is not null;
update adjustment a set recorded_on = (
    select min((r.recorded_at at time zone 'Asia/Shanghai')::date) from project_record r
    where r.command = 'ADJUST' and r.reason = a.decision
      and (exists (select from project_state f where f.record_id = r.id and f.project_id = a.project_id)
        or exists (select from project_stage f where f.record_id = r.id and f.project_id = a.project_id)
        or exists (select from project_plan f where f.record_id = r.id and f.project_id = a.project_id)))
    where state = 'DECIDED';
alter table adjustment add constraint adjustment_decided_by_a_third check (decided_by_id <> opinion_by_id) not valid;
alter table adjustment enable trigger user;
