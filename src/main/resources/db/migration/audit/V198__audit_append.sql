-- Writes the commands of a transaction at the end of the trail, in one statement: the end, which only one transaction can hold at a time,
-- is held for as long as the commit takes. The hashes are those of audit.AuditChain, which verifies them.

create function audit_hashed(said text) returns text language sql immutable parallel safe
    return coalesce(octet_length(said) || ':' || said, '-');

create function audit_append(
    now timestamptz, actor_ids bigint[], actors text[], actions text[], subjects text[], details text[], caller text, key text)
returns void language plpgsql as $$
declare
    micros bigint := (extract(epoch from now) * 1000000)::bigint;
    moment text := (micros / 1000000) || '.' || (micros % 1000000);
    place bigint;
    before text;
    own text;
begin
    perform pg_advisory_xact_lock(91569932945481);
    select e.id, e.hash into place, before from audit_entry e order by e.id desc limit 1;
    place := coalesce(place, 0);
    before := coalesce(before, repeat('0', 64));
    for i in 1 .. cardinality(actors) loop
        place := place + 1;
        own := encode(sha256(convert_to(
            audit_hashed(before) || audit_hashed(place::text) || audit_hashed(moment) || audit_hashed(actor_ids[i]::text)
            || audit_hashed(actors[i]) || audit_hashed(actions[i]) || audit_hashed(subjects[i]) || audit_hashed(details[i])
            || audit_hashed(caller) || audit_hashed(key), 'UTF8')), 'hex');
        insert into audit_entry (id, at, actor_id, actor, action, subject, detail, address, request_key, previous_hash, hash)
            values (place, now, actor_ids[i], actors[i], actions[i], subjects[i], details[i], caller, key, before, own);
        before := own;
    end loop;
end $$;
