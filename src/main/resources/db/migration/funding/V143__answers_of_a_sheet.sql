-- What was said of a sheet when it was uploaded: whether what it hides is to be read.
alter table funding_import add column answers jsonb not null default '{}';
