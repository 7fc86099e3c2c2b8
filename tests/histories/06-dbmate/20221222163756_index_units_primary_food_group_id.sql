-- migrate:up
create unique index idx_units_primary_food_group_id_plural on units (primary_food_group_id, plural) where name is not null;

-- migrate:down
drop index idx_units_primary_food_group_id_plural;
