-- What is due in a month is found by its days among all that was ever planned, and then looked up in the ledger of the day.
create index project_milestone_by_day on project_milestone (planned_on);
create index project_state_by_deadline on project_state (deadline);
