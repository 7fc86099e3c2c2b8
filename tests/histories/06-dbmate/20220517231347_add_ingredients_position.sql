-- migrate:up
alter table ingredients add column position integer not null default 0;

-- migrate:down
alter table ingredients drop column position;
