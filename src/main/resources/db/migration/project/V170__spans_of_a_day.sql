-- The spans of a day among those of a unit, a stage, an aspect or a light: both ends of a span are in the key, so that those
-- of other days, some sixteen to one, are passed by within the index.
drop index project_span_by_end;
drop index project_span_by_lead_unit;
drop index project_span_by_responsible_units;
create index project_span_of_unit on project_span (lead_unit_id, plan_year, standing, to_day, from_day);
create index project_span_of_level on project_span (plan_year, level, standing, to_day, from_day);
create index project_span_of_stage on project_span (plan_year, stage, to_day, from_day);
create index project_span_of_aspect on project_span (plan_year, aspect_id, to_day, from_day);
create index project_span_of_light on project_span (plan_year, light, to_day, from_day);

-- The unit that leads is mostly among those that are responsible, and found by its own index; the others are few.
create index project_span_of_others on project_span using gin (array_remove(responsible_unit_ids, lead_unit_id));

-- Whether a unit leads a project or is responsible for it.
create function project_concerns(lead_unit_id bigint, responsible_unit_ids bigint[], unit_id bigint)
returns boolean language sql immutable parallel safe as $$
    select lead_unit_id = unit_id or array_remove(responsible_unit_ids, lead_unit_id) @> array[unit_id]
$$;
analyze project_span;
