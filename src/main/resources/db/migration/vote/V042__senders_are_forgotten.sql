-- Anybody suggests something; from which address concerns nobody once the hour of its limit is over. What stood here was a
-- bare hash of the address, and whoever tries all addresses finds the right one in a minute.
drop index proposal_by_sender;
alter table proposal drop column sender;

-- A secret for each day, the same on every node, forgotten after the next: without it no hash can be turned back.
create table public_secret (
    day    date not null constraint public_secret_one_a_day primary key,
    secret text not null
);

-- Who sent in the last hour, as hashes.
create table public_sending (
    sender  text        not null,
    sent_at timestamptz not null
);
create index public_sending_by_sender on public_sending (sender, sent_at);

-- The small sums that somebody answered.
create table public_question_used (
    question text        not null constraint public_question_used_once primary key,
    until    timestamptz not null
);
