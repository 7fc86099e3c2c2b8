-- migrate:up
alter table tags add column language text;

-- migrate:down
alter table tags drop column language;
