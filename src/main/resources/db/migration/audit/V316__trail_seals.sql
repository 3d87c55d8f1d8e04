-- Each transaction's rows of the trail are sealed with a key that no table holds, in the same transaction. audit_append stays for a node
-- of the release before, whose rows are then not sealed.
create table audit_seal (
    id       bigint not null primary key references audit_entry,
    first_id bigint not null,
    seal     text   not null,
    constraint audit_seal_of_rows check (first_id between 1 and id)
);
create trigger audit_seal_insert_only before update or delete or truncate on audit_seal
    for each statement execute function audit_entry_is_insert_only();
revoke update, delete, truncate on audit_seal from ${runtime};

create function audit_add(
    now timestamptz, actor_ids bigint[], actors text[], actions text[], subjects text[], details text[], caller text, key text,
    out first_id bigint, out hash_before text)
language plpgsql as $$
declare
    micros bigint := (extract(epoch from now) * 1000000)::bigint;
    moment text := (micros / 1000000) || '.' || (micros % 1000000);
    place bigint;
    before text;
    own text;
begin
    perform pg_advisory_xact_lock(91569932945481);
    select e.id, e.hash into place, before from audit_entry e order by e.id desc limit 1;
    place := coalesce(place, 0);
    before := coalesce(before, repeat('0', 64));
    first_id := place + 1;
    hash_before := before;
    for i in 1 .. cardinality(actors) loop
        place := place + 1;
        own := encode(sha256(convert_to(
            audit_hashed(before) || audit_hashed(place::text) || audit_hashed(moment) || audit_hashed(actor_ids[i]::text)
            || audit_hashed(actors[i]) || audit_hashed(actions[i]) || audit_hashed(subjects[i]) || audit_hashed(details[i])
            || audit_hashed(caller) || audit_hashed(key), 'UTF8')), 'hex');
        insert into audit_entry (id, at, actor_id, actor, action, subject, detail, address, request_key, previous_hash, hash)
            values (place, now, actor_ids[i], actors[i], actions[i], subjects[i], details[i], caller, key, before, own);
        before := own;
    end loop;
end $$;

create or replace function audit_append(
    now timestamptz, actor_ids bigint[], actors text[], actions text[], subjects text[], details text[], caller text, key text)
returns void language plpgsql as $$
begin
    perform audit_add(now, actor_ids, actors, actions, subjects, details, caller, key);
end $$;

-- Neither does anything that is kept read the seals.
create or replace function write_stamps_everywhere() returns void language plpgsql as $$
declare
    tab name;
begin
    for tab in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
          and c.relname !~ '^(flyway_|spring_session)' and c.relname !~ '_due$'
          and c.relname <> all (array['write_stamp', 'audit_entry', 'audit_seal', 'request_answer', 'event_publication', 'shedlock', 'background_progress'])
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_is_stamped')
    loop
        execute format(
            'create trigger write_is_stamped after insert or update or delete or truncate on %I for each statement execute function write_is_stamped(%L)',
            tab, split_part(tab, '_', 1));
    end loop;
end $$;
