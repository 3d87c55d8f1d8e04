-- Which migration a program has to know to run on these tables: the release before goes on while nodes are upgraded one by one, and may be
-- started again. A migration that takes away or narrows what that release uses raises it, once no release in use needs the old shape.
create table oldest_program (
    migration int     not null,
    only_row  boolean not null default true,
    constraint oldest_program_one_row primary key (only_row),
    constraint oldest_program_only_row check (only_row)
);
insert into oldest_program (migration) values (319);
revoke insert, update, delete, truncate on oldest_program from ${runtime};
