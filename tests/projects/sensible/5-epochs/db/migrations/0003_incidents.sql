create table incidents (
    id integer primary key,
    monitor_id integer not null references monitors (id) on delete cascade,
    opened_at integer not null default (unixepoch()),
    closed_at integer,
    cause text not null default '',
    check (closed_at >= opened_at)
);

-- At most one open incident a monitor.
create unique index incidents_one_open on incidents (monitor_id) where closed_at is null;
create index incidents_monitor on incidents (monitor_id, opened_at);
