-- The rows of a day in the county's order with what figures ask of them, so that a list of few among many does not look at
-- every span of the year to find that it does not hold on the day.
drop index project_span_in_order;
create index project_span_in_order on project_span (
    plan_year, (array_position(array['PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], level)), code, from_day, to_day, standing);

-- Who was behind, for those that caught up.
create index project_span_behind on project_span (project_id, deadline) include (plan_year, from_day, to_day)
    where light in ('YELLOW', 'RED');
analyze project_span;
