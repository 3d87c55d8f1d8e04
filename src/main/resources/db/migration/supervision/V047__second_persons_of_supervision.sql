-- A slip is issued by another person than drafted it, and nobody verifies or strikes off what he answered himself, whatever
-- unit he belongs to by then.
alter table notice add column issued_by bigint references account;
create index notice_by_issuer on notice (issued_by);
alter table notice add constraint notice_issued_by_a_second_person check (issued_by <> drafted_by);

create function notice_checked_by_another() returns trigger language plpgsql as $$
begin
    if new.verb in ('VERIFY', 'CLOSE') and (
        exists (select 1 from notice_step where notice_id = new.notice_id and verb = 'ANSWER' and account_id = new.account_id)
        or new.unit_id = (select unit_id from notice where id = new.notice_id)) then
        raise exception 'notice % is not checked by who answered it', new.notice_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger notice_checked_by_another before insert on notice_step
    for each row execute function notice_checked_by_another();

create function finding_checked_by_another() returns trigger language plpgsql as $$
begin
    if new.verb in ('VERIFY', 'STRIKE_OFF') and (
        exists (select 1 from finding_step where finding_id = new.finding_id and verb in ('RECTIFY', 'REPORT') and account_id = new.account_id)
        or new.unit_id = (select unit_id from finding where id = new.finding_id)) then
        raise exception 'finding % is not checked by who rectified it', new.finding_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger finding_checked_by_another before insert on finding_step
    for each row execute function finding_checked_by_another();
