-- What of an applied sheet was not booked, and why, as it was told when it was applied.
alter table funding_import add column left_out jsonb not null default '[]';
