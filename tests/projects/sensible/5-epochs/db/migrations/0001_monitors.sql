create table monitors (
    id integer primary key,
    name text not null unique,
    url text not null check (url like 'http%://%'),
    interval_seconds integer not null default 60 check (interval_seconds between 10 and 86400),
    paused integer not null default 0 check (paused in (0, 1)),
    created_at integer not null default (unixepoch()),
    updated_at integer not null default (unixepoch())
);
