-- How far the work of a project is on a day, in words that offices ask for, beside its standing and its light. docs/figures.md

-- Work has begun: the day of the start is known, or it is completed. A policy item that has no stages of construction has begun
-- when anything of it is reached; a goal that only has to be started is reached by its start alone.
create function project_has_started(sums numeric[], stage text, started_on date, percent numeric)
returns boolean language sql immutable parallel safe as $$
    select started_on is not null or project_is_completed(stage)
        or (coalesce(percent, 0) > 0 and stage <> 'PREPARING' and sums[4] = 0)
$$;

-- Ahead of its plan, on pace or behind, as the light says: what is green is ahead where more is reached than was planned.
create function project_pace(
    light text, sums numeric[], stage text, adopted_on date, started_on date, percent numeric, as_of date, benchmark date)
returns text language sql immutable parallel safe as $$
    select case light
        when 'FINISHED' then 'FINISHED'
        when 'NONE' then 'NONE'
        when 'GREEN' then
            case when project_reached(sums, percent, stage) > project_planned(sums, started_on, adopted_on, as_of, benchmark)
                then 'AHEAD' else 'ON_PACE' end
        else 'BEHIND'
    end
$$;
