alter table entries rename started_at to begun_at;

create table reports (
    id integer primary key,
    title text not null,
    filter text not null default '{}',
    is_shared integer not null default 0 check (is_shared IN (0, 1)),
    people_id integer not null references people (id) on delete restrict
) strict;

create index idx_reports_people_id on reports (people_id);
