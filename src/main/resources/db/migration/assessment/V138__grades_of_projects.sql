-- A project as a whole has the grade of the day's last assessment; where only parts of it were assessed, the worst of theirs.
create function assessment_grades_of(project bigint) returns setof project_grade language sql stable as $$
    select r.project_id, p.plan_year, r.held_on, coalesce(lead(r.held_on) over (order by r.held_on), 'infinity'), r.grade
    from (select distinct on (a.held_on) s.project_id, a.held_on, o.grade
          from assessment_result o
          join assessment a on a.id = o.assessment_id
          join assessment_subject s on s.assessment_id = o.assessment_id and s.number = o.number
          where s.project_id = project
          order by a.held_on, a.id desc, s.part = '' desc,
              array_position(array['DISSATISFIED', 'FAIRLY_SATISFIED', 'SATISFIED'], o.grade)) r
    join project p on p.id = r.project_id
$$;

create function assessment_result_grades() returns trigger language plpgsql as $$
declare
    assessed bigint := (select project_id from assessment_subject where assessment_id = new.assessment_id and number = new.number);
begin
    delete from project_grade where project_id = assessed;
    insert into project_grade select * from assessment_grades_of(assessed);
    return null;
end $$;
create trigger assessment_result_grades after insert on assessment_result
    for each row execute function assessment_result_grades();

insert into project_grade
select g.* from (select distinct s.project_id from assessment_result r
                 join assessment_subject s on s.assessment_id = r.assessment_id and s.number = r.number) assessed,
    lateral assessment_grades_of(assessed.project_id) g;
