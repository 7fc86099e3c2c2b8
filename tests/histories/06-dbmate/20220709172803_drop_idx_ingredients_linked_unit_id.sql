-- migrate:up
drop index if exists idx_ingredients_linked_unit_id;

alter table recipe_tags add column legacy_id text;

drop index idx_recipe_tags_tag_id;

-- migrate:down
CREATE INDEX idx_recipe_tags_tag_id on recipe_tags (tag_id);

alter table recipe_tags drop column legacy_id;

CREATE INDEX idx_ingredients_linked_unit_id on ingredients (linked_unit_id);
