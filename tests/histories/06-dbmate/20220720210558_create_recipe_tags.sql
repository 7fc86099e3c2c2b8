-- migrate:up
create table recipe_tags (
  recipe_id integer not null,
  tag_id integer not null,
  primary key (recipe_id, tag_id),
  foreign key (recipe_id) references recipes (id) on delete restrict,
  foreign key (tag_id) references tags (id) on delete no action
) without rowid;

create index idx_recipes_instructions_cook_id_minutes on recipes (instructions, cook_id, minutes);

create table meal_plans (
  id integer primary key,
  planned_on text,
  meal text not null,
  note text,
  household_id integer not null,
  recipe_id integer,
  foreign key (household_id) references households (id) on delete cascade,
  foreign key (recipe_id) references recipes (id) on delete set null
);

create index idx_meal_plans_household_id on meal_plans (household_id);

create index idx_meal_plans_recipe_id on meal_plans (recipe_id);

-- migrate:down
drop table meal_plans;

drop index idx_recipes_instructions_cook_id_minutes;

drop table recipe_tags;
