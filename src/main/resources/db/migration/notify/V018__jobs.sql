-- ShedLock: which node runs a job now. net.javacrumbs.shedlock, provider jdbc-template
create table shedlock (
    name       varchar(64)  not null primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);

-- The last day on which each daily job was done, so that one missed while the system was down is made up, once.
create table job_day (
    job     text        not null primary key,
    day     date        not null,
    done_at timestamptz not null
);

-- A digest that was sent, or is just being sent: at most one a person and day.
create table digest (
    account_id bigint      not null references account,
    day        date        not null,
    sent_at    timestamptz not null,
    constraint digest_once_a_day primary key (account_id, day)
);
