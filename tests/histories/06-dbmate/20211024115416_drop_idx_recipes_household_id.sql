-- migrate:up
drop index if exists idx_recipes_household_id;

-- migrate:down
CREATE INDEX idx_recipes_household_id on recipes (household_id);
