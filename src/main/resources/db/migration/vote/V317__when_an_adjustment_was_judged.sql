-- On which day the office gave its opinion and the government its word, so that a page of a past day knows what was said by then.
-- Of what was judged before this the day is unknown: it counts as that of the decision.
alter table adjustment add column reviewed_on date;
alter table adjustment add column government_on date;
