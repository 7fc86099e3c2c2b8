-- migrate:up
drop index if exists idx_steps_recipe_id;

-- migrate:down
CREATE INDEX idx_steps_recipe_id on steps (recipe_id);
