-- Multiplies the demo's projects with all their dated facts, reports and money inside a Shishi database.
-- Run as superuser in the database shishi, with the application stopped or idle:
--   psql -v copies=901 -v years=1 -v unit_sets=4 -f scale.sql
-- copies:    how many times the demo's projects are there afterwards (901: 200,022 projects, 1.9 million reports)
-- years:     1: all of them in 2023; n: spread over 2023, 2022, ... with every date moved by whole years
-- unit_sets: how many copies of the leading units share them (units of further sets keep their kind)
-- The demo itself must be there once (not scaled yet). Triggers and foreign keys are off while loading; the audit chain is not
-- touched, since nothing of this is a command. Indexes of the large tables are dropped and made again from their definitions.
\set ON_ERROR_STOP on
\timing on
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
set work_mem = '64MB';
set max_parallel_maintenance_workers = 0;

create schema if not exists perf;
drop table if exists perf.k, perf.u, perf.idx;
create table perf.k as
    select k, k::bigint * 1000000 as off, k % :years as back, (k / :years) % :unit_sets as us, to_char(k, 'FM00000') as tag
    from generate_series(1, :copies - 1) k;
-- the units that lead or are responsible for something, per set
create table perf.u as select s, u.id as old_id, u.id + s * 100000 as new_id
    from unit u, generate_series(0, :unit_sets - 1) s;
update perf.u set new_id = old_id where s = 0;
insert into unit (id, code, name, kind, active, version)
    select p.new_id, u.code || lpad(p.s::text, 2, '0'), u.name || '（' || p.s || '）', u.kind, u.active, u.version
    from perf.u p join unit u on u.id = p.old_id where p.s > 0;
create unique index on perf.u (s, old_id);
analyze perf.k, perf.u;
create or replace function perf.unit(s int, id bigint) returns bigint language sql stable as
    $$ select case when s = 0 or id is null then id else id + s * 100000 end $$;
create or replace function perf.units(s int, ids bigint[]) returns bigint[] language sql stable as
    $$ select case when s = 0 then ids else array(select perf.unit(s, i) from unnest(ids) i) end $$;

-- what a year has of its own, for the years before
insert into aspect (id, plan_year, number, name)
    select id + y * 1000, plan_year - y, number, name from aspect, generate_series(1, :years - 1) y where plan_year = 2023;
insert into reporting_year (year, begins, due_days, version)
    select year - y, (begins - make_interval(years => y))::date, due_days, version
    from reporting_year, generate_series(1, :years - 1) y where year = 2023;
insert into reporting_period (id, year, code, kind, first_day, last_day, due_on)
    select id + y * 1000, year - y, (year - y) || substr(code, 5), kind, (first_day - make_interval(years => y))::date,
           (last_day - make_interval(years => y))::date, (due_on - make_interval(years => y))::date
    from reporting_period, generate_series(1, :years - 1) y where year = 2023;
insert into funding_year select 2023 - y from generate_series(1, :years - 1) y on conflict do nothing;

-- clones: every column as it is, but for ids, codes, units, and dates where years go back
create or replace procedure perf.clone(tbl text, special jsonb) language plpgsql as $$
declare
    names text; exprs text; started timestamptz := clock_timestamp(); n bigint;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
           string_agg(coalesce(special ->> a.attname::text,
               case when a.atttypid = 'date'::regtype then format('(case when k.back = 0 then b.%1$I else (b.%1$I - make_interval(years => k.back))::date end)', a.attname)
                    else format('b.%I', a.attname) end), ', ' order by a.attnum)
      into names, exprs
      from pg_attribute a where a.attrelid = tbl::regclass and a.attnum > 0 and not a.attisdropped;
    execute format('create temp table base as select * from %I', tbl);
    execute format('insert into %I (%s) select %s from perf.k k cross join base b', tbl, names, exprs);
    get diagnostics n = row_count;
    drop table base;
    raise notice '% % rows in % s', tbl, n, round(extract(epoch from clock_timestamp() - started)::numeric, 1);
end $$;

-- indexes of what grows large go away for the time of loading (primary keys and unique constraints stay)
create table perf.idx as
    select c.relname as tbl, i.relname as name, pg_get_indexdef(x.indexrelid) as def
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where c.relname in ('project', 'project_state', 'project_stage', 'project_forecast', 'project_progress', 'project_plan', 'project_site',
                        'progress_report', 'funding_entry')
      and not exists (select from pg_constraint o where o.conindid = x.indexrelid);
do $$ declare r record; begin for r in select * from perf.idx loop execute 'drop index ' || quote_ident(r.name); end loop; end $$;

call perf.clone('project', '{"id": "b.id + k.off", "code": "b.code || ''-'' || k.tag", "plan_year": "b.plan_year - k.back",
    "aspect_id": "case when k.back = 0 then b.aspect_id else b.aspect_id + k.back * 1000 end",
    "lead_unit_id": "perf.unit(k.us, b.lead_unit_id)", "responsible_unit_ids": "perf.units(k.us, b.responsible_unit_ids)"}');
call perf.clone('project_state', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off",
    "aspect_id": "case when k.back = 0 then b.aspect_id else b.aspect_id + k.back * 1000 end",
    "lead_unit_id": "perf.unit(k.us, b.lead_unit_id)", "responsible_unit_ids": "perf.units(k.us, b.responsible_unit_ids)"}');
call perf.clone('project_stage', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off"}');
call perf.clone('project_forecast', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off"}');
call perf.clone('project_progress', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off"}');
call perf.clone('project_plan', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off"}');
call perf.clone('project_indicator', '{"plan_id": "b.plan_id + k.off"}');
call perf.clone('project_site', '{"plan_id": "b.plan_id + k.off", "township_id": "perf.unit(k.us, b.township_id)"}');
call perf.clone('project_milestone', '{"plan_id": "b.plan_id + k.off"}');
call perf.clone('progress_report', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off", "unit_id": "perf.unit(k.us, b.unit_id)",
    "period_id": "case when k.back = 0 then b.period_id else b.period_id + k.back * 1000 end"}');
call perf.clone('progress_report_result', '{"report_id": "b.report_id + k.off"}');
call perf.clone('progress_report_site', '{"report_id": "b.report_id + k.off"}');
call perf.clone('progress_report_flag', '{"report_id": "b.report_id + k.off"}');
call perf.clone('funding_entry', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off", "counter_of": "b.counter_of + k.off"}');
call perf.clone('funding_acknowledgement', '{"id": "b.id + k.off", "project_id": "b.project_id + k.off"}');

do $$ declare r record; t timestamptz; begin
    for r in select * from perf.idx loop
        t := clock_timestamp();
        execute r.def;
        raise notice '% %', r.name, round(extract(epoch from clock_timestamp() - t)::numeric, 1);
    end loop;
end $$;

-- what is written next gets ids above all of these
select setval('project_seq', (select max(id) from project) + 1000), setval('progress_report_seq', (select max(id) from progress_report) + 1000),
       setval('project_fact_seq', greatest((select max(id) from project_state), (select max(id) from project_stage), (select max(id) from project_progress),
                                           (select max(id) from project_forecast), (select max(id) from project_plan)) + 1000),
       setval(pg_get_serial_sequence('unit', 'id'), (select max(id) from unit)),
       setval(pg_get_serial_sequence('aspect', 'id'), (select max(id) from aspect)),
       setval(pg_get_serial_sequence('reporting_period', 'id'), (select max(id) from reporting_period)),
       setval(pg_get_serial_sequence('funding_entry', 'id'), (select max(id) from funding_entry));
set session_replication_role = origin;
vacuum (analyze);
checkpoint;
select count(*) as projects, count(*) filter (where plan_year = 2023) as of_2023, count(distinct lead_unit_id) as leading_units from project;
select (select count(*) from progress_report) as reports, (select count(*) from project_progress) as progress_facts, (select count(*) from unit) as units,
       pg_size_pretty(pg_database_size('shishi')) as size;
