-- migrate:up
alter table food_groups add revision integer not null default 0;

-- migrate:down
alter table food_groups drop column revision;
