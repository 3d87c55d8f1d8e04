-- Which kinds of tables have been written, by the last transactions that did: while a kind bears the same stamps, what was read from its
-- tables still holds. Each transaction adds a row for each kind that it writes and takes away those it finds, without ever waiting.
-- A table's kind is the first word of its name. docs/decisions/0024-what-a-page-costs.md

create table write_stamp (
    kind text not null,
    xid  xid8 not null
);

-- Once for each kind in a transaction. Who sees the database as of one moment cannot take away what ended since.
create function write_is_stamped() returns trigger language plpgsql as $$
declare
    known text := coalesce(current_setting('shishi.written', true), '');
begin
    if strpos(known, ' ' || tg_argv[0] || ' ') > 0 then
        return null;
    end if;
    perform set_config('shishi.written', known || ' ' || tg_argv[0] || ' ', true);
    if current_setting('transaction_isolation') = 'read committed' then
        delete from write_stamp where ctid = any(array(
            select w.ctid from write_stamp w where w.kind = tg_argv[0] for update skip locked));
    end if;
    insert into write_stamp values (tg_argv[0], pg_current_xact_id());
    return null;
end $$;

-- Called after every migration, so that no table is forgotten. Sessions, the trail and what is gone at the end of every transaction
-- are read by nothing that is kept.
create function write_stamps_everywhere() returns void language plpgsql as $$
declare
    tab name;
begin
    for tab in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
          and c.relname !~ '^(flyway_|spring_session)' and c.relname !~ '_due$'
          and c.relname <> all (array['write_stamp', 'audit_entry', 'request_answer', 'event_publication', 'shedlock', 'background_progress'])
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_is_stamped')
    loop
        execute format(
            'create trigger write_is_stamped after insert or update or delete or truncate on %I for each statement execute function write_is_stamped(%L)',
            tab, split_part(tab, '_', 1));
    end loop;
end $$;
