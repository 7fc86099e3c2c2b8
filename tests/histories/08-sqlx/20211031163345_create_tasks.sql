create table tasks (
    id integer primary key,
    name text not null,
    is_done integer not null default 0 check (is_done IN (0, 1)),
    position integer not null default 0,
    project_id integer not null references projects (id) on delete cascade
) strict;

create index idx_tasks_project_id on tasks (project_id);
