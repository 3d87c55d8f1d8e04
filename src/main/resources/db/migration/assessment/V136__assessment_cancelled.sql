-- One made by mistake: removed while it is prepared, cancelled with its reason once it is frozen.
alter table assessment drop constraint assessment_state_check;
alter table assessment add constraint assessment_state_check
    check (state in ('PREPARING', 'COUNTING', 'ANNOUNCED', 'CANCELLED'));
alter table assessment
    add column cancel_reason        text,
    add column cancel_asked_by_id   bigint references account,
    add column cancel_asked_by      text,
    add column cancel_asked_at      timestamptz,
    add column cancel_agreed_by_id  bigint references account,
    add column cancel_agreed_by     text,
    add column cancel_agreed_at     timestamptz,
    add constraint assessment_cancelled_with_reason check (
        (cancel_asked_at is null) = (cancel_reason is null) and (cancel_asked_at is null) = (cancel_asked_by is null)
        and (cancel_agreed_at is null) = (cancel_agreed_by is null)
        and (state = 'CANCELLED') = (cancel_agreed_at is not null)
        and (cancel_agreed_at is null or cancel_asked_at is not null)
        and (cancel_reason is null or cancel_reason <> ''));

-- What was cancelled does not stand in the way of another one at the same meeting.
alter table assessment drop constraint assessment_meeting_once;
create unique index assessment_meeting_once on assessment (body_id, assessors, plan_year, meeting) where state <> 'CANCELLED';

-- One person cancels what nobody has counted yet; afterwards it takes two.
create function assessment_cancelled_by_two() returns trigger language plpgsql as $$
begin
    if new.state = 'CANCELLED' and (old.state <> 'COUNTING'
        or new.cancel_agreed_by_id is not distinct from new.cancel_asked_by_id
            and exists (select 1 from vote_round r join vote_sheet s on s.round_id = r.id where r.assessment_id = new.id)) then
        raise exception 'a count that has begun is not ended by one person' using errcode = 'insufficient_privilege';
    end if;
    if old.state = 'CANCELLED' then
        raise exception 'assessment % is cancelled', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger assessment_cancelled_by_two before update on assessment
    for each row execute function assessment_cancelled_by_two();
