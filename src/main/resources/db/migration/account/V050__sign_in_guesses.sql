-- Wrong passwords are counted by name and by where they come from, for names that exist and for those that do not, so
-- that nobody can lock an account for the person it belongs to, or learn from the answers which names there are.
create table sign_in_guess (
    name_hash    text        not null,
    place        text        not null,
    failures     int         not null,
    since        timestamptz not null,
    locks        int         not null default 0,
    locked_until timestamptz,
    constraint sign_in_guess_counted_once primary key (name_hash, place)
);
create index sign_in_guess_by_age on sign_in_guess (since);

-- Devices and networks from which somebody has signed in: who guesses elsewhere does not shut them out.
create table known_place (
    account_id bigint      not null references account,
    place      text        not null,
    last_used  timestamptz not null,
    constraint known_place_once primary key (account_id, place)
);
create index known_place_by_place on known_place (place);

alter table account drop column failed_attempts, drop column locked_until;
