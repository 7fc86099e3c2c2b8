-- migrate:up
create table meal_plans (
  id integer primary key,
  planned_on text,
  meal text not null,
  note text,
  household_id integer not null,
  recipe_id integer,
  foreign key (household_id) references households (id) on delete no action,
  foreign key (recipe_id) references recipes (id) on delete set null
);

create index idx_meal_plans_household_id on meal_plans (household_id);

create index idx_meal_plans_recipe_id on meal_plans (recipe_id);

-- migrate:down
drop table meal_plans;
