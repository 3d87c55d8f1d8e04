-- As for the findings of the money: in the index, whatever the plan was when few were due.
alter function project_span_follows() set enable_seqscan to off;
