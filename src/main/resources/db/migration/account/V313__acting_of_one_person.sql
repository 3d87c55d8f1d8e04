-- One person alone is no pair: where two are wanted, the table itself says so, and better.
create or replace function acting_same(kind text, one bigint, a bigint, b bigint) returns boolean language sql stable as $$
    select a <> b and acting_persons(kind, one, a) && acting_persons(kind, one, b)
$$;
