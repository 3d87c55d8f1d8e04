-- What V266 had found by the rule of before, where the start of a reopened project is unknown, is found anew by that of V267.
insert into funding_finding_due
select distinct project_id from project_span where stage = 'UNDER_WAY' and started_on is null on conflict do nothing;
select funding_findings_follow();
