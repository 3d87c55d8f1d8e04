-- As for the findings of the money: each row that is due looks for itself.
create or replace function progress_told_follows() returns trigger language plpgsql set enable_seqscan to off as $$
begin
    if exists (select from progress_told_due where project_id = new.project_id) then
        perform progress_told_follow();
    end if;
    return null;
end $$;
