-- The first of all entries of a year in the order of the codes, on any day.
create index funding_booked_of_year on funding_booked (plan_year, code) include (project_id, booked_on, counts_on);
