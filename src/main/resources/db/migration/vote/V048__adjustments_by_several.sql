-- Nobody judges what he asked for himself; about a major adjustment three persons have a word.
alter table adjustment add column requested_by_id bigint references account;
alter table adjustment add column opinion_by_id bigint references account;
alter table adjustment add column decided_by_id bigint references account;
alter table adjustment add constraint adjustment_judged_by_a_second_person
    check (opinion_by_id <> requested_by_id and decided_by_id <> requested_by_id);
alter table adjustment add constraint adjustment_major_decided_by_a_third
    check (not major or decided_by_id <> opinion_by_id);
