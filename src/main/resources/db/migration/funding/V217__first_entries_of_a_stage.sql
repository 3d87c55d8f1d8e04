-- The first of all entries of one stage, whatever their tier and channel, in the order of the codes.
create index funding_booked_of_stage on funding_booked (plan_year, stage, code) include (project_id, booked_on, counts_on);
