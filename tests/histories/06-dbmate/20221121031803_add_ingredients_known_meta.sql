-- migrate:up
alter table ingredients_known add column meta text;

-- migrate:down
alter table ingredients_known drop column meta;
