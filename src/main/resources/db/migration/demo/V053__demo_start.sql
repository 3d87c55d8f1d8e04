-- when the demo's data was filled in: its day is reckoned from there, also after a restart; empty outside the demo
create table demo_start (
    only_one boolean primary key default true constraint demo_starts_once check (only_one),
    started_at timestamptz not null
);
