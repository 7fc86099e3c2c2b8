-- migrate:up
alter table cooks add column revision integer not null default 0;

-- migrate:down
alter table cooks drop column revision;
