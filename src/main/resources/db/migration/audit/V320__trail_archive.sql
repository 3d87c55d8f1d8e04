-- The release before only adds to the trail.
-- Rows of the trail that are older than the operator keeps them leave for a signed file, oldest first. Which have left is noted here, under
-- the seal of the file; nothing else removes a row, whoever asks.
create table audit_archive (
    last_id     bigint      not null primary key,
    first_id    bigint      not null constraint audit_archive_range_unique unique,
    row_count   bigint      not null,
    from_at     timestamptz not null,
    to_at       timestamptz not null,
    hash_before text        not null,
    hash_after  text        not null,
    rows_sha256 text        not null,
    file        text        not null constraint audit_archive_file_unique unique,
    seal        text        not null,
    archived_at timestamptz not null,
    constraint audit_archive_of_rows check (first_id > 0 and row_count = last_id - first_id + 1)
);
revoke insert, update, delete, truncate on audit_archive from ${runtime};
create trigger audit_archive_insert_only before update or delete or truncate on audit_archive
    for each statement execute function audit_entry_is_insert_only();

-- Noted is only what may leave: what follows what left before, whole transactions, older than the law asks to keep it, never the end.
create function audit_archive_may_leave() returns trigger language plpgsql as $$
declare
    before bigint := coalesce((select max(a.last_id) from audit_archive a), 0);
    kept record;
begin
    select count(*) as many, max(e.at) as newest from audit_entry e where e.id between new.first_id and new.last_id into kept;
    if new.first_id <> before + 1 or kept.many <> new.row_count
        or kept.newest >= now() - interval '185 days'
        or new.last_id >= (select max(e.id) from audit_entry e)
        or exists (select from audit_seal s where s.first_id <= new.last_id and s.id > new.last_id)
        or new.hash_before <> (select e.previous_hash from audit_entry e where e.id = new.first_id)
        or new.hash_after <> (select e.hash from audit_entry e where e.id = new.last_id)
    then
        raise exception 'rows % to % of audit_entry may not leave', new.first_id, new.last_id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger audit_archive_of_what_may_leave before insert on audit_archive
    for each row execute function audit_archive_may_leave();

-- A row leaves in the transaction that noted it, and in no other.
create function audit_leaves_archived() returns trigger language plpgsql as $$
begin
    if exists (select from gone where not exists (
        select from audit_archive a
        where gone.id between a.first_id and a.last_id and a.xmin = pg_current_xact_id()::xid))
    then
        raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
drop trigger audit_entry_insert_only on audit_entry;
create trigger audit_entry_insert_only before update or truncate on audit_entry
    for each statement execute function audit_entry_is_insert_only();
create trigger audit_entry_leaves_archived after delete on audit_entry referencing old table as gone
    for each statement execute function audit_leaves_archived();
drop trigger audit_seal_insert_only on audit_seal;
create trigger audit_seal_insert_only before update or truncate on audit_seal
    for each statement execute function audit_entry_is_insert_only();
create trigger audit_seal_leaves_archived after delete on audit_seal referencing old table as gone
    for each statement execute function audit_leaves_archived();

-- The application's role may neither note nor remove; this does both or nothing.
create function audit_let_leave(
    first bigint, last bigint, since timestamptz, until timestamptz, hash_before text, hash_after text, sha text, kept_in text, sealed text, at timestamptz)
returns void language plpgsql security definer as $$
begin
    perform pg_advisory_xact_lock(91569932945481);
    insert into audit_archive (last_id, first_id, row_count, from_at, to_at, hash_before, hash_after, rows_sha256, file, seal, archived_at)
        values (last, first, last - first + 1, since, until, audit_let_leave.hash_before, audit_let_leave.hash_after, sha, kept_in, sealed, at);
    delete from audit_seal s where s.id between first and last;
    delete from audit_entry e where e.id between first and last;
end $$;

do $$
begin
    execute format('alter function audit_let_leave set search_path = %I, pg_temp', current_schema());
end $$;

-- Nothing that is kept reads it.
create or replace function write_stamps_everywhere() returns void language plpgsql as $$
declare
    tab name;
begin
    for tab in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
          and c.relname !~ '^(flyway_|spring_session)' and c.relname !~ '_due$'
          and c.relname <> all (array['write_stamp', 'audit_entry', 'audit_seal', 'audit_archive', 'request_answer', 'event_publication', 'shedlock', 'background_progress'])
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_is_stamped')
    loop
        execute format(
            'create trigger write_is_stamped after insert or update or delete or truncate on %I for each statement execute function write_is_stamped(%L)',
            tab, split_part(tab, '_', 1));
    end loop;
end $$;
