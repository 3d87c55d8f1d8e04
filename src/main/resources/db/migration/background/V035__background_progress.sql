-- How far work behind the page is: one row for each piece under way, written apart from the work's own transaction.
create table background_progress (
    subject text        not null primary key,
    done    int         not null,
    total   int         not null,
    beat_at timestamptz not null
);

-- imports had theirs first
insert into background_progress (subject, done, total, beat_at)
select 'import:' || import_id, done, total, beat_at from ledger_import_progress;
drop table ledger_import_progress;
