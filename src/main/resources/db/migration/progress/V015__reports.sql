-- What units report on projects, period by period. What a confirmed report says becomes facts of the ledger; the report
-- stays beside them as it was sent. docs/decisions/0015-the-day-of-a-report.md

create sequence progress_report_seq increment by 100;

create table progress_report (
    id                 bigint      not null primary key,
    version            bigint      not null,
    project_id         bigint      not null references project,
    period_id          bigint      not null references reporting_period,
    unit_id            bigint      not null references unit,
    state              text        not null,
    no_change          boolean     not null,
    late               boolean     not null,
    reported_on        date,
    progress           text        not null,
    problems           text        not null,
    needs_coordination boolean     not null,
    coordination       text        not null,
    next_step          text        not null,
    percent            numeric(9, 2) check (percent >= 0),
    completed_on       date,
    forecast           date,
    blocker            text,
    clears_on          date,
    insistence         text        not null,
    edited_at          timestamptz not null,
    edited_by          text        not null,
    submitted_at       timestamptz,
    submitted_by       text        not null,
    submitted_by_id    bigint references account,
    decided_at         timestamptz,
    decided_by         text        not null,
    return_reason      text        not null,
    constraint progress_report_once_a_period unique (project_id, period_id, unit_id),
    constraint progress_report_sent_has_day check (state not in ('SUBMITTED', 'CONFIRMED') or reported_on is not null),
    constraint progress_report_returned_has_reason check (state <> 'RETURNED' or return_reason <> '')
);
create index progress_report_by_period on progress_report (period_id, state);
create index progress_report_by_unit on progress_report (unit_id, period_id);

create table progress_report_result (
    report_id bigint not null references progress_report on delete cascade,
    position  int    not null,
    name      text   not null,
    result    numeric(20, 6),
    primary key (report_id, position)
);
create table progress_report_site (
    report_id bigint not null references progress_report on delete cascade,
    position  int    not null,
    name      text   not null,
    percent   numeric(9, 2) check (percent >= 0),
    note      text   not null,
    primary key (report_id, position)
);
-- What looked doubtful when the report was sent, and was sent nevertheless.
create table progress_report_flag (
    report_id bigint not null references progress_report on delete cascade,
    position  int    not null,
    field     text   not null,
    code      text   not null,
    args      text[] not null,
    primary key (report_id, position)
);

create sequence progress_reminder_seq;

-- One reminder a day: to be reminded is no check-in.
create table progress_reminder (
    id          bigint      not null primary key default nextval('progress_reminder_seq'),
    period_id   bigint      not null references reporting_period,
    unit_id     bigint      not null references unit,
    reminded_on date        not null,
    reminded_at timestamptz not null,
    reminded_by text        not null,
    missing     int         not null,
    constraint progress_reminder_once_a_day unique (period_id, unit_id, reminded_on)
);

-- Who is asked: the unit that leads a project, in every period that has begun, for as long as the project is neither
-- completed nor suspended nor terminated on the period's last day (for the running one: on the day of asking). A project of
-- an earlier plan year that is still unfinished is asked, too.
create function progress_asked(since date, until date, as_of date)
returns table (period_id bigint, project_id bigint, unit_id bigint) language sql stable parallel safe as $$
    select r.id, p.id, p.lead_unit_id
    from reporting_period r
    cross join lateral project_as_of(least(r.last_day, as_of)) p
    where r.first_day between since and least(until, as_of)
      and p.plan_year <= r.year and p.adopted_on <= least(r.last_day, as_of)
      and not project_is_completed(p.stage) and p.stage not in ('SUSPENDED', 'TERMINATED')
$$;

-- What was asked or told by a day: one row for each form, told or still missing.
create function progress_forms(since date, until date, as_of date)
returns table (period_id bigint, project_id bigint, unit_id bigint, report_id bigint, state text, late boolean)
language sql stable parallel safe as $$
    select coalesce(a.period_id, f.period_id), coalesce(a.project_id, f.project_id), coalesce(a.unit_id, f.unit_id),
           f.id, f.state, coalesce(f.late, false)
    from progress_asked(since, until, as_of) a
    full join (
        select f.id, f.period_id, f.project_id, f.unit_id, f.state, f.late
        from progress_report f
        join reporting_period r on r.id = f.period_id and r.first_day between since and until
        where f.state in ('SUBMITTED', 'CONFIRMED')
          and coalesce((f.submitted_at at time zone 'Asia/Shanghai')::date, f.reported_on) <= as_of) f
      on f.period_id = a.period_id and f.project_id = a.project_id and f.unit_id = a.unit_id
$$;
