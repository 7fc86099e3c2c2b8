create index idx_projects_created_at on projects (created_at);

create table integrations (
    id integer primary key,
    service text not null,
    token text,
    settings text not null default '{}',
    people_id integer not null references people (id) on delete cascade
) strict;

create index idx_integrations_people_id on integrations (people_id);

alter table reports add column created_at text;
