create table targets (
    id integer primary key,
    weekday integer not null default 0,
    minutes integer not null default 0,
    people_id integer not null references people (id) on delete cascade
) strict;

create index idx_targets_people_id on targets (people_id);

drop index idx_targets_people_id;
