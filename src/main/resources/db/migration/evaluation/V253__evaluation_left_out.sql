-- What was asked, brought nothing and was objected to: by a decision it is not asked any more, and the share is one of the others.
create table evaluation_left_out (
    score_id     bigint not null,
    position     int    not null,
    objection_id bigint not null references evaluation_objection,
    primary key (score_id, position),
    foreign key (score_id, position) references evaluation_missed (score_id, position)
);
create index evaluation_left_out_by_objection on evaluation_left_out (objection_id);
revoke update, delete, truncate on evaluation_left_out from ${runtime};

-- Why the points of a series are not a hundred, where they are not.
alter table evaluation_rules add column sum_reason text not null default '';
