create table check_hours (
    monitor_id integer not null references monitors (id) on delete cascade,
    hour_start integer not null check (hour_start % 3600 = 0),
    total integer not null default 0,
    failed integer not null default 0,
    duration_ms_sum integer not null default 0,
    primary key (monitor_id, hour_start)
) without rowid;
