-- migrate:up
create table shopping_items (
  id integer primary key,
  body text not null,
  quantity real,
  is_checked integer not null default 0 check (is_checked IN (0, 1)),
  shopping_list_id integer not null,
  ingredients_known_id integer,
  unit_id integer,
  foreign key (shopping_list_id) references shopping_lists (id) on delete restrict,
  foreign key (ingredients_known_id) references ingredients_known (id) on delete set null,
  foreign key (unit_id) references units (id) on delete set null
);

create index idx_shopping_items_ingredients_known_id on shopping_items (ingredients_known_id);

create index idx_shopping_items_unit_id on shopping_items (unit_id);

alter table households drop column name;

-- migrate:down
-- There is no way back from here.
