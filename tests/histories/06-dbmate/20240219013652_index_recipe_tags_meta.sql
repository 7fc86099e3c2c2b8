-- migrate:up
create unique index idx_recipe_tags_meta_legacy_id on recipe_tags (meta, legacy_id);

-- migrate:down
drop index idx_recipe_tags_meta_legacy_id;
