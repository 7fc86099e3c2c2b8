alter table projects add column primary_people_id integer references people (id) on delete set null;

create index idx_projects_primary_people_id on projects (primary_people_id);

alter table people drop column hourly_cents;

alter table projects add created_at text;
