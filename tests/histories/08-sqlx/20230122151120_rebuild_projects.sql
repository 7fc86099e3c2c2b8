drop view recent_entries;

drop view public_tags;

drop view projects_overview;

create table projects_2 (
    id integer primary key,
    name text not null,
    color text,
    budget_minutes integer not null default 0,
    is_billable integer not null default 0 check (is_billable IN (0, 1)),
    client_id integer references customers_of_ours (id) on delete set null,
    archived_at text,
    created_at text,
    locked_at text
) strict;

insert into projects_2 (id, name, color, budget_minutes, is_billable, client_id, archived_at, created_at, locked_at)
select id, name, color, budget_minutes, is_billable, client_id, archived_at, created_at, locked_at from projects;

drop table projects;

alter table projects_2 rename to projects;

CREATE INDEX idx_projects_client_id_budget_minutes on projects (client_id, budget_minutes desc);

CREATE INDEX idx_projects_locked_at_created_at on projects (locked_at, created_at) where budget_minutes is not null;

CREATE TRIGGER projects_keep_is_billable
before delete on projects when old.is_billable = 1
BEGIN
    select raise(abort, 'projects: is_billable is set');
END;

CREATE VIEW projects_overview as
select "customers_of_ours".name, "customers_of_ours".remark, count(*) as n
from "customers_of_ours"
left join projects on projects.client_id = "customers_of_ours".id
group by "customers_of_ours".id;

CREATE VIEW public_tags as
select id, name
from tags
where id is not null;

CREATE VIEW recent_entries as
select tasks.name, tasks.legacy_id, count(*) as n
from tasks
left join entries on entries.task_id = tasks.id
group by tasks.id;

alter table people add column language text;
