-- Why a second assessment is held although what the first one ordered is not put right.
alter table assessment add column despite text not null default '';

create function assessment_despite_stays() returns trigger language plpgsql as $$
begin
    raise exception 'assessment % is frozen', old.id using errcode = 'insufficient_privilege';
end $$;
create trigger assessment_despite_frozen before update on assessment
    for each row when (old.state <> 'PREPARING' and old.despite <> new.despite) execute function assessment_despite_stays();
