-- Whoever told the completion does not take away the acceptance that judges it.
create function project_acceptance_returned_by_another() returns trigger language plpgsql as $$
begin
    if new.returned_by = project_completed_by(new.project_id) then
        raise exception 'project_acceptance_returned_by_another: who told the completion of project % does not return its acceptance',
            new.project_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger project_acceptance_returned_by_another before update on project_handover for each row
    when (old.step = 'ACCEPTANCE' and old.returned_by is null and new.returned_by is not null)
    execute function project_acceptance_returned_by_another();
