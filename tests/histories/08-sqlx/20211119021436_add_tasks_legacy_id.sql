alter table tasks add column legacy_id text;

alter table people drop column time_zone;
