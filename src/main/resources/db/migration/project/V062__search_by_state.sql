-- A search of any day finds its candidates among all that projects were ever called.
drop index project_by_text;
create index project_state_by_text on project_state using gin (project_pairs(title || ' ' || content));
create index project_by_code_pairs on project using gin (project_pairs(code));
