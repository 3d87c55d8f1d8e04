-- Text as a search compares it: in one width, in small letters. WrittenText.searched is the same in the application.
create function written(txt text) returns text language sql immutable strict parallel safe
    return lower(normalize(txt, nfkc));

create or replace function project_pairs(txt text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    c text[] := string_to_array(lower(normalize(txt, nfkc)), null);
begin
    return array(select distinct c[i] || c[i + 1] from generate_series(1, cardinality(c) - 1) i);
end $$;
reindex index project_state_by_text;
reindex index project_by_code_pairs;
