-- migrate:up
alter table steps add column language text;

-- migrate:down
alter table steps drop column language;
