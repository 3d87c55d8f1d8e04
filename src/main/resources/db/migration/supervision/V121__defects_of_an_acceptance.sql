-- A defect found at an acceptance is a finding, with its unit, its deadline and its clock; a project with one that is not
-- struck off is not closed.
create table finding_of_acceptance (
    finding_id  bigint not null primary key references finding,
    handover_id bigint not null references project_handover
);
create index finding_of_acceptance_of on finding_of_acceptance (handover_id);
revoke update, delete, truncate on finding_of_acceptance from ${runtime};

create function project_open_defects(project bigint) returns bigint language sql stable as $$
    select count(*) from project_handover h
    join finding_of_acceptance a on a.handover_id = h.id
    join finding f on f.id = a.finding_id
    where h.project_id = project and h.returned_at is null and f.state <> 'STRUCK_OFF'
$$;

create function project_closing_without_defects() returns trigger language plpgsql as $$
begin
    if new.state <> 'REFUSED' and project_open_defects(new.project_id) > 0 then
        raise exception 'project % has defects that are not struck off', new.project_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger project_closing_without_defects before insert or update on project_closing
    for each row execute function project_closing_without_defects();
