-- A veto whose fact is gone, or against which new evidence speaks, is revoked: one of an office asks with a reason, another one confirms.
alter table veto_step drop constraint veto_step_verb_check;
alter table veto_step add constraint veto_step_verb_check check (verb in ('ASK_EXEMPTION', 'EXEMPT', 'REFUSE_EXEMPTION', 'IMPOSE', 'SPARE',
    'APPEAL', 'UPHOLD', 'LIFT', 'ASK_REVOCATION', 'REVOKE', 'REFUSE_REVOCATION'));

create or replace function veto_step_follows() returns trigger language plpgsql as $$
declare
    last veto_step;
    imposed bigint;
begin
    select * into last from veto_step where veto_id = new.veto_id order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 or new.verb <> all (case coalesce(last.verb, 'REFUSE_EXEMPTION')
            when 'REFUSE_EXEMPTION' then array['ASK_EXEMPTION', 'IMPOSE', 'SPARE']
            when 'ASK_EXEMPTION' then array['EXEMPT', 'REFUSE_EXEMPTION']
            when 'IMPOSE' then array['APPEAL', 'ASK_REVOCATION']
            when 'APPEAL' then array['UPHOLD', 'LIFT']
            when 'UPHOLD' then array['ASK_REVOCATION']
            when 'ASK_REVOCATION' then array['REVOKE', 'REFUSE_REVOCATION']
            when 'REFUSE_REVOCATION' then case
                when exists (select from veto_step s where s.veto_id = new.veto_id and s.verb = 'UPHOLD') then array['ASK_REVOCATION']
                else array['APPEAL', 'ASK_REVOCATION'] end
            else array[]::text[] end) then
        raise exception 'veto %: % does not follow %', new.veto_id, new.verb, last.verb using errcode = 'insufficient_privilege';
    end if;
    if last.verb = 'ASK_EXEMPTION' and last.by_id is not distinct from new.by_id then
        raise exception 'veto %: whoever asked for the exemption does not decide on it', new.veto_id using errcode = 'insufficient_privilege';
    end if;
    if last.verb in ('APPEAL', 'ASK_REVOCATION') then
        select by_id into imposed from veto_step where veto_id = new.veto_id and verb = 'IMPOSE';
        if new.by_id is not distinct from imposed or new.by_id is not distinct from last.by_id then
            raise exception 'veto %: whoever imposed it does not decide on the appeal or revocation', new.veto_id
                using errcode = 'insufficient_privilege';
        end if;
    end if;
    return new;
end $$;
