-- What the checks of the night found the last time, one row for each check.
create table check_outcome (
    name        text        not null primary key,
    checked_at  timestamptz not null,
    differences bigint      not null check (differences >= 0),
    first       text        not null
);
