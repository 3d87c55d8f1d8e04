-- A closed project goes back to work as it was closed: asked for by one person, confirmed by another.
alter table project_closing add kind text not null default 'CLOSE' check (kind in ('CLOSE', 'REOPEN'));

create or replace function project_closing_by_two() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or tg_op = 'INSERT' and new.state <> 'REQUESTED'
        or tg_op = 'UPDATE' and (old.state <> 'REQUESTED'
               or (new.project_id, new.kind, new.evidence, new.requested_by, new.requested_name, new.requested_at)
                  is distinct from (old.project_id, old.kind, old.evidence, old.requested_by, old.requested_name, old.requested_at)) then
        raise exception 'a closing is asked for by one person and answered once' using errcode = 'insufficient_privilege';
    end if;
    -- whoever built and accepted it may find that it was not right
    new.accepted_by := case new.kind when 'CLOSE' then project_accepted_by(new.project_id) end;
    new.completed_by := case new.kind when 'CLOSE' then project_completed_by(new.project_id) end;
    return new;
end $$;

create or replace function project_closed_by_two() returns trigger language plpgsql as $$
begin
    if new.stage = 'CLOSED'
        and not exists (select 1 from project_closing where project_id = new.project_id and kind = 'CLOSE' and closed_on = new.valid_on)
        and not exists (select 1 from project_stage where project_id = new.project_id and stage = 'CLOSED' and valid_on = new.valid_on) then
        raise exception 'project % is not closed by two persons', new.project_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create function project_reopened_by_two() returns trigger language plpgsql as $$
begin
    if old.stage = 'CLOSED' and new.stage <> 'CLOSED' and coalesce(
        (select kind from project_closing where project_id = new.id and state = 'CONFIRMED' order by answered_at desc, id desc limit 1),
        'CLOSE') <> 'REOPEN' then
        raise exception 'project % is not opened again by two persons', new.code using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger project_reopened_by_two before update of stage on project
    for each row execute function project_reopened_by_two();

-- What a project was before it came into the ledger needs no record.
create or replace function project_stage_follows_record() returns trigger language plpgsql as $$
begin
    if new.stage in ('IN_USE', 'ACCEPTED')
        and new.valid_on >= (select recorded_from from project_handover_rule)
        and not exists (select 1 from project where id = new.project_id and created_by = new.record_id)
        and not exists (select 1 from project_handover where project_id = new.project_id and returned_at is null
            and step = case new.stage when 'IN_USE' then 'USE' else 'ACCEPTANCE' end and conclusion is distinct from 'FAILED'
            and happened_on = new.valid_on)
        and not exists (select 1 from project_stage
            where project_id = new.project_id and stage = new.stage and valid_on = new.valid_on) then
        raise exception 'project % has no record of its use or acceptance', new.project_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
