-- migrate:up
alter table households add language text;

-- migrate:down
alter table households drop column language;
