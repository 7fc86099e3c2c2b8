-- migrate:up
drop index if exists idx_meal_plans_recipe_id;

drop view active_food_groups;

drop view ingredients_known_listing;

create table ingredients_known_rebuilt (
  id integer primary key,
  meta text,
  name text not null unique,
  plural text,
  density real,
  food_group_id integer,
  priority integer not null default 1,
  foreign key (food_group_id) references food_groups (id) on delete set null
);

insert into ingredients_known_rebuilt (id, name, plural, density, food_group_id, priority, meta)
select id, name, plural, density, food_group_id, priority, meta from ingredients_known;

drop table ingredients_known;

alter table ingredients_known_rebuilt rename to ingredients_known;

CREATE INDEX idx_foods_food_group_id on "ingredients_known" (food_group_id);

CREATE VIEW ingredients_known_listing as
select food_groups.name, food_groups.language, count(*) as n
from food_groups
left join ingredients_known on ingredients_known.food_group_id = food_groups.id
group by food_groups.id;

CREATE VIEW active_food_groups as
select id, language, position, name
from food_groups
where id is not null;

-- migrate:down
-- There is no way back from here.
