-- The first row that is due brings all of them in line; the others looked through all that had been due to see that nothing is: an
-- hour for the 200,000 projects of a new rule of lights. Each looks for itself now, in the index, whatever the plan was when few were due.
create or replace function funding_findings_follow_at_last() returns trigger language plpgsql set enable_seqscan to off as $$
begin
    if exists (select from funding_finding_due where project_id = new.project_id) then
        perform funding_findings_follow();
    end if;
    return null;
end $$;
