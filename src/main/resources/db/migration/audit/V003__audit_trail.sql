-- One row per command. Rows are only ever added: neither the runtime role nor a careless owner changes or removes one.
create table audit_entry (
    id            bigint      not null primary key check (id > 0),
    at            timestamptz not null,
    actor_id      bigint,
    actor         text        not null,
    action        text        not null,
    subject       text        not null,
    detail        text        not null,
    address       text        not null,
    request_key   text,
    previous_hash text        not null,
    hash          text        not null,
    constraint audit_entry_hash_unique unique (hash)
);
create index audit_entry_by_time on audit_entry (at desc);
create index audit_entry_by_actor on audit_entry (actor, id desc);
create index audit_entry_by_action on audit_entry (action, id desc);
create index audit_entry_by_subject on audit_entry (subject, id desc);

create function audit_entry_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is insert-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_insert_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_insert_only();

revoke update, delete, truncate on audit_entry from ${runtime};

-- A keyed request takes its key first, in the transaction that carries it out, so that it is carried out once; its answer
-- is added afterwards, for whoever sends the same again.
create table request_answer (
    request_key  text        not null constraint request_carried_out_once primary key,
    at           timestamptz not null,
    status       int,
    location     text,
    content_type text,
    body         bytea
);
create index request_answer_by_time on request_answer (at);
