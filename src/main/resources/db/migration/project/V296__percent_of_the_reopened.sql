-- A completed project that is opened again is as far as is told from then on: what was reached before does not count any more, and how
-- far it is now is untold until somebody tells it. Those that were opened before follow.
with latest as (
    select distinct on (project_id) project_id, kind, closed_on from project_closing where state = 'CONFIRMED' order by project_id, id desc),
reopened as (
    select l.project_id, l.closed_on, max(s.record_id) as record_id
    from latest l join project_stage s on s.project_id = l.project_id and s.valid_on = l.closed_on and s.withdrawn_by is null
    join project_record r on r.id = s.record_id and r.command = 'REOPEN'
    join project p on p.id = l.project_id and not project_is_completed(p.stage)
    where l.kind = 'REOPEN' group by l.project_id, l.closed_on),
untold as (
    select o.*, not exists (
        select from project_progress p where p.project_id = o.project_id and p.withdrawn_by is null and p.valid_on >= o.closed_on
        and p.record_id > o.record_id) as until_now
    from reopened o),
said as (
    insert into project_progress (id, project_id, valid_on, record_id, percent, note, problem)
    select nextval('project_fact_seq'), project_id, closed_on, record_id, null, '', '' from untold)
update project p set percent = null, progress_note = '', problem = '', blocker = null from untold u where u.project_id = p.id and u.until_now;
select project_spans_follow();
