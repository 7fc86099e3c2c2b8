-- migrate:up
alter table recipes add column source_url text;

-- migrate:down
alter table recipes drop column source_url;
