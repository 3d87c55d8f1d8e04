-- Whether an assessment is the second one of another is said when it begins, and never again.
create function assessment_follows_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what assessment % follows is said once', old.id using errcode = 'insufficient_privilege';
end $$;
create trigger assessment_follows_fixed before update on assessment
    for each row when (old.follows_id is distinct from new.follows_id) execute function assessment_follows_stays();
