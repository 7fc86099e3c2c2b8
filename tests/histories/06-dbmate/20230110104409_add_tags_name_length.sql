-- migrate:up
alter table tags add column name_length integer generated always as (length(name)) virtual;

-- migrate:down
alter table tags drop column name_length;
