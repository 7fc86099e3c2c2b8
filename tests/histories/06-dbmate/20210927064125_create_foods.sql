-- migrate:up
create table foods (
  id integer primary key,
  name text not null unique,
  plural text,
  density real,
  food_group_id integer,
  foreign key (food_group_id) references food_groups (id) on delete set null
);

create index idx_foods_food_group_id on foods (food_group_id);

create table ingredients (
  id integer primary key,
  quantity real,
  note text,
  recipe_id integer not null,
  food_id integer not null,
  unit_id integer,
  foreign key (recipe_id) references recipes (id) on delete restrict,
  foreign key (food_id) references foods (id) on delete no action,
  foreign key (unit_id) references units (id) on delete set null
);

create index idx_ingredients_recipe_id on ingredients (recipe_id);

create index idx_ingredients_food_id on ingredients (food_id);

-- migrate:down
drop table ingredients;

drop table foods;
