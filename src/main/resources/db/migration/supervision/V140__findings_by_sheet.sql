-- Findings come with the register of the inspections that found them. What a register brought is known by it, and taken back as one.
alter table inspection add column import_id bigint references supervision_import;
alter table finding add column import_id bigint references supervision_import;
alter table notice add column import_id bigint references supervision_import;
create index inspection_of_import on inspection (import_id) where import_id is not null;
create index finding_of_import on finding (import_id) where import_id is not null;
create index notice_of_import on notice (import_id) where import_id is not null;

create table supervision_import_undo (
    import_id   bigint      not null primary key references supervision_import,
    account_id  bigint      not null references account,
    actor       text        not null,
    reason      text        not null,
    recorded_at timestamptz not null
);
create index supervision_import_undo_by on supervision_import_undo (account_id);
create trigger supervision_import_undo_insert_only before update or delete or truncate on supervision_import_undo
    for each statement execute function supervision_step_is_insert_only();
revoke update, delete, truncate on supervision_import_undo from ${runtime};

-- Whether a record is as if it had not been, since the register that brought it was taken back.
create function register_taken_back(import bigint) returns boolean language sql stable as $$
    select exists (select from supervision_import_undo where import_id = import)
$$;
