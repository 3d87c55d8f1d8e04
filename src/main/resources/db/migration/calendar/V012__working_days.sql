-- A year for which the State Council's notice has been loaded; all others fall back to weekends, and say so.
create table calendar_year (
    year      int primary key constraint calendar_year_possible check (year between 2000 and 2100),
    loaded_at timestamptz not null default now(),
    loaded_by text        not null
);

-- The days of a notice: days off (weekends among them too), and weekend days on which people work instead.
create table calendar_day (
    day      date primary key,
    year     int     not null references calendar_year,
    working  boolean not null,
    occasion text    not null,
    constraint calendar_day_lies_in_its_year check (extract(year from day) = year)
);
create index calendar_day_by_year on calendar_day (year, day);
