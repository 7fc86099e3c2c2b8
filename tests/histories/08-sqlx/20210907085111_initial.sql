create table people (
    id integer primary key,
    email text not null unique collate NOCASE,
    name text not null,
    hourly_cents integer not null default 0,
    time_zone text
) strict;

create table clients (
    id integer primary key,
    name text not null unique,
    note text,
    is_archived integer not null default 0 check (is_archived IN (0, 1))
) strict;

create table projects (
    id integer primary key,
    name text not null,
    color text,
    budget_minutes integer not null default 0,
    is_billable integer not null default 0 check (is_billable IN (0, 1)),
    client_id integer references clients (id) on delete set null
) strict;
