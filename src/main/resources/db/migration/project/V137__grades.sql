-- What the deputies' newest assessment says of a project from when to when: lists are narrowed by it, whoever assessed.
create table project_grade (
    project_id bigint not null references project,
    plan_year  int    not null,
    from_day   date   not null,
    to_day     date   not null,
    grade      text   not null check (grade in ('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED')),
    primary key (project_id, from_day),
    constraint project_grade_holds_some_days check (from_day < to_day)
);
create index project_grade_by_grade on project_grade (plan_year, grade, from_day);
