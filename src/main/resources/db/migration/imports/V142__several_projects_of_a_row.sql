-- One row of a matrix of areas tells of several projects, each of which has the number of that row.
alter table ledger_import_row add column part int not null default 0;
alter table ledger_import_row drop constraint ledger_import_row_pkey;
alter table ledger_import_row add primary key (import_id, number, part);
