-- migrate:up
create table recipe_tags (
  recipe_id integer not null,
  tag_id integer not null,
  primary key (recipe_id, tag_id),
  foreign key (recipe_id) references recipes (id) on delete restrict,
  foreign key (tag_id) references tags (id) on delete cascade
) without rowid;

create index idx_recipe_tags_tag_id on recipe_tags (tag_id);

create index idx_ingredients_known_name_plural_density on ingredients_known (name collate NOCASE, plural, density);

-- migrate:down
drop index idx_ingredients_known_name_plural_density;

drop table recipe_tags;
