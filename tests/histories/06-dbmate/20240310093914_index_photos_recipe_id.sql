-- migrate:up
create unique index idx_photos_recipe_id on photos (recipe_id);

-- migrate:down
drop index idx_photos_recipe_id;
