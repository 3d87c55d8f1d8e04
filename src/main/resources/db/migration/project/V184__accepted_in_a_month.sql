-- A calendar asks which acceptances of a few weeks have still to be closed.
create index project_stage_accepted on project_stage (valid_on) where stage = 'ACCEPTED' and withdrawn_by is null;
