-- Pieces of work that any node may carry out, one row each until it is done. db-scheduler 16, its columns.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_task_once primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_tasks (execution_time);
create index scheduled_task_alive on scheduled_tasks (last_heartbeat);

-- Which piece of which line the progress is of; none of what is bound to its node. A release before knows none of these.
alter table background_progress
    add line      text,
    add piece     text,
    add cancelled boolean not null default false;

-- Pages tell of it while it goes on: nothing that is kept reads it.
create or replace function write_stamps_everywhere() returns void language plpgsql as $$
declare
    tab name;
begin
    for tab in
        select c.relname from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
          and c.relname !~ '^(flyway_|spring_session)' and c.relname !~ '_due$'
          and c.relname <> all (array['write_stamp', 'audit_entry', 'audit_seal', 'audit_archive', 'request_answer', 'event_publication', 'shedlock', 'background_progress', 'scheduled_tasks'])
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_is_stamped')
    loop
        execute format(
            'create trigger write_is_stamped after insert or update or delete or truncate on %I for each statement execute function write_is_stamped(%L)',
            tab, split_part(tab, '_', 1));
    end loop;
end $$;
