-- migrate:up
alter table tags add column priority integer not null default 1;

-- migrate:down
alter table tags drop column priority;
