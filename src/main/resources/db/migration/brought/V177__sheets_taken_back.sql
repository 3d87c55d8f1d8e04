-- Which sheets were taken back, of whatever kind: what they brought is then as if it had not been.
create table sheet_undo (
    kind        text        not null,
    import_id   bigint      not null,
    account_id  bigint references account,
    actor       text        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    constraint sheet_undone_once primary key (kind, import_id)
);
create index sheet_undo_by on sheet_undo (account_id);

insert into sheet_undo (kind, import_id, account_id, actor, reason, recorded_at)
    select 'supervision', import_id, account_id, actor, reason, recorded_at from supervision_import_undo;

create or replace function register_taken_back(import bigint) returns boolean language sql stable as $$
    select exists (select from sheet_undo where kind = 'supervision' and import_id = import)
$$;
drop table supervision_import_undo;

create function sheet_undo_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger sheet_undo_insert_only before update or delete or truncate on sheet_undo
    for each statement execute function sheet_undo_is_insert_only();
revoke update, delete, truncate on sheet_undo from ${runtime};
