-- The secret address at which a person's calendar program reads; one for each person, known as a hash only.
create table calendar_feed (
    account_id  bigint      not null primary key references account,
    secret_hash text        not null constraint calendar_feed_secret_unique unique,
    made_at     timestamptz not null,
    used_on     date
);
