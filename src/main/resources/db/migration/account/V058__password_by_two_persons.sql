-- Whoever could give two accounts a password alone could act as two persons. One administrator asks, another one hands it over.
alter table account
    add password_asked_by bigint references account,
    add password_asked_at timestamptz,
    add password_given_by bigint references account,
    add constraint account_password_asked_by_somebody
        check ((password_asked_by is null) = (password_asked_at is null)),
    add constraint account_password_by_two_others
        check (password_asked_by <> id
               and (password_given_by is null
                    or (password_asked_by is not null and password_given_by not in (password_asked_by, id))));
