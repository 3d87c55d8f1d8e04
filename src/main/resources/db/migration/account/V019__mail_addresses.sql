-- Where the digest goes, if its owner wants it: given and taken back by the owner alone.
create table account_mail (
    account_id bigint  not null primary key references account,
    email      text,
    digest     boolean not null
);
