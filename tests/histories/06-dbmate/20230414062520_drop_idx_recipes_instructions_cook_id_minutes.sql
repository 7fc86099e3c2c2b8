-- migrate:up
drop index idx_recipes_instructions_cook_id_minutes;

-- migrate:down
CREATE INDEX idx_recipes_instructions_cook_id_minutes on recipes (instructions, cook_id, minutes);
