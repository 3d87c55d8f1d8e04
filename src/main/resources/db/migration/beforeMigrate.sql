-- What migrations create, the application may fill but not change. A table that is to be insert-only for it says:
--   revoke update, delete, truncate on audit_entry from ${runtime};
-- ${runtime} is the role of the application; where one role does everything, the grants below change nothing.
alter default privileges grant select, insert, update, delete on tables to ${runtime};
alter default privileges grant usage, select on sequences to ${runtime};
