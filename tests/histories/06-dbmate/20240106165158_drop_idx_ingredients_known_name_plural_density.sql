-- migrate:up
drop index idx_ingredients_known_name_plural_density;

-- migrate:down
CREATE INDEX idx_ingredients_known_name_plural_density on ingredients_known (name collate NOCASE, plural, density);
