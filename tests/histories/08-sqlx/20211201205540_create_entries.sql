create table entries (
    id integer primary key,
    description text,
    started_at text,
    ended_at text,
    people_id integer not null references people (id) on delete cascade,
    project_id integer not null references projects (id) on delete cascade,
    task_id integer references tasks (id) on delete set null
) strict;

create index idx_entries_project_id on entries (project_id);

create index idx_entries_task_id on entries (task_id);
