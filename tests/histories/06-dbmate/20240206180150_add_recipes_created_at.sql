-- migrate:up
alter table recipes add created_at text;

-- migrate:down
alter table recipes drop column created_at;
