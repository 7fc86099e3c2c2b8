create table integrations (
    id integer primary key,
    service text not null,
    token text,
    settings text not null default '{}',
    people_id integer not null references people (id) on delete no action
) strict;

create index idx_integrations_people_id on integrations (people_id);
