-- migrate:up
alter table tags add column revision integer not null default 0;

-- migrate:down
alter table tags drop column revision;
