-- migrate:up
create table ingredients (
  id integer primary key,
  quantity real,
  note text,
  recipe_id integer not null,
  ingredients_known_id integer not null,
  unit_id integer,
  foreign key (recipe_id) references recipes (id) on delete cascade,
  foreign key (ingredients_known_id) references ingredients_known (id) on delete cascade,
  foreign key (unit_id) references units (id) on delete set null
);

create index idx_ingredients_ingredients_known_id on ingredients (ingredients_known_id);

create index idx_ingredients_unit_id on ingredients (unit_id);

create table ingredients_known_rebuilt (
  id integer primary key,
  name text not null unique,
  plural text,
  density real,
  food_group_id integer,
  foreign key (food_group_id) references food_groups (id) on delete set null
);

insert into ingredients_known_rebuilt (id, name, plural, density, food_group_id)
select id, name, plural, density, food_group_id from ingredients_known;

drop table ingredients_known;

alter table ingredients_known_rebuilt rename to ingredients_known;

CREATE INDEX idx_foods_food_group_id on "ingredients_known" (food_group_id);

-- migrate:down
-- There is no way back from here.
