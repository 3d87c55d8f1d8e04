-- What was upheld holds for each later computing of the year: the decision stands beside the point that it moves again.
create table evaluation_carried (
    score_id     bigint not null references evaluation_score,
    objection_id bigint not null references evaluation_objection,
    primary key (score_id, objection_id)
);
create index evaluation_carried_by_objection on evaluation_carried (objection_id);
revoke update, delete, truncate on evaluation_carried from ${runtime};

-- What was asked and brought no points, where an indicator adds: the evidence of the points that are not there.
create table evaluation_missed (
    score_id bigint not null references evaluation_score,
    position int    not null check (position > 0),
    code     text   not null,
    held_on  date,
    words    text   not null,
    link     text   not null,
    primary key (score_id, position)
);
revoke update, delete, truncate on evaluation_missed from ${runtime};
