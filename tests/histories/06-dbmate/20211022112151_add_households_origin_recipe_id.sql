-- migrate:up
alter table households add column origin_recipe_id integer references recipes (id) on delete cascade;

create index idx_households_origin_recipe_id on households (origin_recipe_id);

alter table ingredients add column linked_unit_id integer references units (id) on delete cascade;

create index idx_ingredients_linked_unit_id on ingredients (linked_unit_id);

-- migrate:down
drop index idx_ingredients_linked_unit_id;

alter table ingredients drop column linked_unit_id;

drop index idx_households_origin_recipe_id;

alter table households drop column origin_recipe_id;
