-- A deadline that was moved out moves the end of the straight line with it: the fifth sum is by how many days it lies after the
-- first one that the project had. docs/lights.md
create or replace function project_plan_sums(project_id bigint, as_of date) returns numeric[] language sql stable parallel safe as $$
    with plan as (
        select f.id from project_plan f
        where f.project_id = project_plan_sums.project_id and f.withdrawn_by is null and f.valid_on <= project_plan_sums.as_of
        order by f.valid_on desc, f.record_id desc, f.id desc limit 1),
    steps as (
        select sum(m.weight) as total,
               sum(m.weight) filter (where m.planned_on <= project_plan_sums.as_of) as due,
               sum(m.weight) filter (where m.actual_on <= project_plan_sums.as_of) as done
        from plan join project_milestone m on m.plan_id = plan.id),
    goals as (
        select count(*) as total, count(*) filter (where i.direction = 'STARTED') as started
        from plan join project_indicator i on i.plan_id = plan.id),
    deadlines as (
        select (array_agg(s.deadline order by s.valid_on, s.record_id desc, s.id desc))[1] as first,
               (array_agg(s.deadline order by s.valid_on desc, s.record_id desc, s.id desc))[1] as last
        from project_state s
        where s.project_id = project_plan_sums.project_id and s.withdrawn_by is null and s.valid_on <= project_plan_sums.as_of)
    select array[coalesce(steps.total, 0), coalesce(steps.due, 0), coalesce(steps.done, 0),
                 case when goals.total > 0 and goals.started = goals.total then 1 else 0 end,
                 greatest(coalesce(deadlines.last - deadlines.first, 0), 0)]
    from steps, goals, deadlines
$$;

create or replace function project_planned(sums numeric[], started_on date, adopted_on date, as_of date, benchmark date)
returns numeric language sql immutable parallel safe as $$
    select case
        when sums[1] > 0 then sums[2]
        when as_of >= benchmark + sums[5]::int then 100
        when as_of <= project_line_from(sums, started_on, adopted_on) then 0
        else round(100.0 * (as_of - project_line_from(sums, started_on, adopted_on))
                   / (benchmark + sums[5]::int - project_line_from(sums, started_on, adopted_on)), 2)
    end
$$;
