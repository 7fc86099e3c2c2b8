-- migrate:up
alter table ingredients_known drop column density;

alter table meal_plans add column external_ref text;

-- migrate:down
-- There is no way back from here.
