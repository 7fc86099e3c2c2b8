-- migrate:up
alter table ingredients_known drop column hidden;

alter table ingredients_known add column legacy_id text;

-- migrate:down
-- There is no way back from here.
