-- The trail of a person also holds what a stand-in did for that person.
create function audit_acting_for(detail text) returns text language sql immutable as $$
    select substring(detail from '"actingFor":"([^"\\]+)"')
$$;
create index audit_entry_by_absent on audit_entry (audit_acting_for(detail), id desc) where audit_acting_for(detail) is not null;
