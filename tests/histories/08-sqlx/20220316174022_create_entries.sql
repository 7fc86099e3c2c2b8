create table entries (
    id integer primary key,
    description text,
    started_at text,
    ended_at text,
    people_id integer not null references people (id) on delete no action,
    project_id integer not null references projects (id) on delete no action,
    task_id integer references tasks (id) on delete set null
) strict;

create index idx_entries_people_id on entries (people_id);

create index idx_entries_project_id on entries (project_id);
