create function supervision_step_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger finding_step_insert_only before update or delete or truncate on finding_step
    for each statement execute function supervision_step_is_insert_only();
create trigger notice_step_insert_only before update or delete or truncate on notice_step
    for each statement execute function supervision_step_is_insert_only();

revoke update, delete, truncate on finding_step, notice_step from ${runtime};
