alter table projects add column priority integer not null default 1;

alter table projects add column primary_report_id integer references reports (id) on delete set null;

create index idx_projects_primary_report_id on projects (primary_report_id);

drop index idx_targets_weekday_minutes_people_id;
