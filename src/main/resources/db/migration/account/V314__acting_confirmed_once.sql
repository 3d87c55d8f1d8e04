-- When it was confirmed stays as it is too.
create or replace function account_acting_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_by is not null
        or old.confirmed_by is not null
            and (new.confirmed_by, new.confirmed_at) is distinct from (old.confirmed_by, old.confirmed_at)
        or (new.id, new.absent_id, new.stand_in_id, new.from_day, new.to_day, new.reason, new.asked_by, new.asked_at)
           is distinct from (old.id, old.absent_id, old.stand_in_id, old.from_day, old.to_day, old.reason, old.asked_by, old.asked_at) then
        raise exception 'acting % stays as it is, and ends once', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
