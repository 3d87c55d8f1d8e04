-- What was voted is said in other words by the government alone only where somebody of the office, other than who asked, states that
-- nothing of it becomes less.
alter table adjustment add column wording_only boolean not null default false;
alter table adjustment add constraint adjustment_wording_is_minor check (not (major and wording_only));

create function adjustment_rewords_what_was_voted(kind text, project bigint) returns boolean language sql stable as $$
    select kind in ('TARGET', 'CONTENT', 'SITE', 'TITLE')
        and exists (select from project_promise p where p.project_id = adjustment_rewords_what_was_voted.project)
$$;

-- What is not on file yet follows the rule.
update adjustment set major = true where not major and state in ('REQUESTED', 'REVIEWED')
    and adjustment_rewords_what_was_voted(kind, project_id);
update adjustment a set major = true from project p, project_promise v
    where p.id = a.project_id and v.project_id = a.project_id and not a.major and a.state in ('REQUESTED', 'REVIEWED')
    and (a.new_deadline > p.deadline or a.kind = 'LEAD_UNIT' and p.level = 'TOWNSHIP');

create function adjustment_wording_is_stated() returns trigger language plpgsql as $$
begin
    if old.state <> 'REQUESTED' and new.wording_only <> old.wording_only then
        raise exception 'what was stated of adjustment % stays', old.id using errcode = 'insufficient_privilege';
    end if;
    if new.wording_only and new.opinion_by_id is null and new.requested_by_id is not null then
        raise exception 'nobody states it of adjustment %', old.id using errcode = 'insufficient_privilege';
    end if;
    if not new.major and not new.wording_only and new.state in ('REVIEWED', 'DECIDED')
        and adjustment_rewords_what_was_voted(new.kind, new.project_id) then
        raise exception 'adjustment % rewords what was voted without a statement', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger adjustment_wording_is_stated before update on adjustment
    for each row execute function adjustment_wording_is_stated();
