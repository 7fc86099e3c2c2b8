-- One request each. Old ones are folded into check_hours and deleted.
create table checks (
    id integer primary key,
    monitor_id integer not null references monitors (id) on delete cascade,
    region text not null,
    started_at integer not null,
    duration_ms integer not null,
    status_code integer, -- null: no answer at all
    error text
);

create index checks_monitor_started on checks (monitor_id, started_at);
create index checks_started on checks (started_at);
