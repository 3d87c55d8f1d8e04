-- Who was never behind has made nothing up: most projects, of which nothing need be derived.
create or replace function project_caught_up_anew(projects bigint[]) returns bigint language plpgsql
set enable_seqscan = off set jit = off as $$
declare
    behind bigint[] := array(
        select p.id from unnest(projects) p (id)
        where exists (select from project_span s where s.project_id = p.id and s.light in ('YELLOW', 'RED'))
           or exists (select from project_caught_up c where c.project_id = p.id));
    n bigint := 0;
begin
    if cardinality(behind) > 0 then
        delete from project_caught_up where project_id = any(behind);
        insert into project_caught_up select * from project_caught_up_of(behind);
        get diagnostics n = row_count;
    end if;
    return n;
end $$;
