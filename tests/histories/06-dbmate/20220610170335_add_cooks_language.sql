-- migrate:up
alter table cooks add column language text;

-- migrate:down
alter table cooks drop column language;
