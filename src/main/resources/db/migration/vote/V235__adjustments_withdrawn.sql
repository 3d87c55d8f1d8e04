-- The unit that asked for a change may take it back while nobody has decided it; what was said about it stays.
alter table adjustment add column requested_by_unit_id bigint references unit;
update adjustment set requested_by_unit_id = (select unit_id from account where account.id = requested_by_id)
    where state not in ('DECIDED', 'REJECTED');
alter table adjustment
    add column withdrawn_on date,
    add column withdrawn_by text not null default '',
    add column withdrawn_because text not null default '',
    add constraint adjustment_withdrawn_with_reason
        check ((state = 'WITHDRAWN') = (withdrawn_on is not null and withdrawn_by <> '' and withdrawn_because <> ''));

create or replace function adjustment_stays_decided() returns trigger language plpgsql as $$
begin
    if old.state in ('DECIDED', 'REJECTED', 'WITHDRAWN') then
        raise exception 'adjustment % is decided or withdrawn', old.id using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- The last word is a third person's, about a minor one too: whoever calls it minor does not put it on file.
-- What was put on file before stays as it was.
alter table adjustment drop constraint adjustment_major_decided_by_a_third;
alter table adjustment add constraint adjustment_decided_by_a_third check (decided_by_id <> opinion_by_id) not valid;
