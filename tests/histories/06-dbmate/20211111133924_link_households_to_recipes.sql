-- migrate:up
alter table households add column origin_recipe_id integer references recipes (id) on delete cascade;

create index idx_households_origin_recipe_id on households (origin_recipe_id);

alter table units add column primary_food_group_id integer references food_groups (id) on delete set null;

create index idx_units_primary_food_group_id on units (primary_food_group_id);

-- migrate:down
drop index idx_units_primary_food_group_id;

alter table units drop column primary_food_group_id;

drop index idx_households_origin_recipe_id;

alter table households drop column origin_recipe_id;
