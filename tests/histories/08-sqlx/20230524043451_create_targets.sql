create table targets (
    id integer primary key,
    weekday integer not null default 0,
    minutes integer not null default 0,
    people_id integer not null references people (id) on delete cascade
) strict;

create index idx_targets_people_id on targets (people_id);

create view public_tasks as
select project_id, is_done, name, sort_order
from tasks;

alter table customers_of_ours drop column origin;
