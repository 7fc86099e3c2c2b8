-- migrate:up
alter table cooks add column checked_at text;

alter table households add column locked_at text;

-- migrate:down
alter table households drop column locked_at;

alter table cooks drop column checked_at;
