-- migrate:up
alter table ingredients_known add column meta text;

drop index idx_foods_food_group_id;

-- migrate:down
CREATE INDEX idx_foods_food_group_id on "ingredients_known" (food_group_id);

alter table ingredients_known drop column meta;
