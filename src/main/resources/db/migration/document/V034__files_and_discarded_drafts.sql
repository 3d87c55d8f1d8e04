-- Files are made behind the page and kept, one of each kind: a draft's is of the moment at which it was made, an issued
-- document's is made once.
create table document_file (
    document_id bigint      not null references document,
    kind        text        not null,
    state       text        not null,
    of_version  bigint      not null,
    filename    text        not null default '',
    content     bytea,
    size        int         not null default 0,
    sha256      text,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    built_at    timestamptz,
    constraint document_file_one_of_a_kind primary key (document_id, kind),
    constraint document_file_ready_is_whole check (state <> 'READY' or (content is not null and sha256 is not null and built_at is not null))
);
revoke delete, truncate on document_file from ${runtime};

-- A draft that came to nothing is kept with the reason.
alter table document
    add column discarded_by   text,
    add column discarded_at   timestamptz,
    add column discard_reason text,
    add constraint document_discarded_says_why check (
        (state = 'DISCARDED') = (discarded_at is not null) and (state = 'DISCARDED') = (discard_reason is not null));

create or replace function document_issued_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'an issued or discarded document never changes' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
