-- migrate:up
drop view ingredients_listing;

drop view steps_listing;

drop view active_recipes;

drop view active_food_groups;

drop view ingredients_known_listing;

create table food_groups_rebuilt (
  id integer primary key,
  name text not null unique check (length(name) < 4096),
  sort_order integer not null default 0,
  language text,
  origin text not null default '',
  revision integer not null default 0,
  linked_shopping_item_id integer,
  foreign key (linked_shopping_item_id) references shopping_items (id) on delete set null
);

insert into food_groups_rebuilt (id, name, sort_order, language, origin, revision, linked_shopping_item_id)
select id, name, sort_order, language, coalesce(origin, ''), revision, linked_shopping_item_id from food_groups;

drop table food_groups;

alter table food_groups_rebuilt rename to food_groups;

CREATE INDEX idx_food_groups_linked_shopping_item_id on food_groups (linked_shopping_item_id);

CREATE INDEX idx_food_groups_language on food_groups (lower(language));

CREATE UNIQUE INDEX idx_food_groups_sort_order_language_revision on food_groups (sort_order, language, revision);

CREATE VIEW ingredients_known_listing as
select food_groups.name, food_groups.language, count(*) as n
from food_groups
left join ingredients_known on ingredients_known.food_group_id = food_groups.id
group by food_groups.id;

CREATE VIEW active_food_groups as
select id, language, sort_order, name
from food_groups
where id is not null;

CREATE VIEW active_recipes as
select households.locale, households.language, count(*) as n
from households
left join recipes on recipes.household_id = households.id
group by households.id;

CREATE VIEW steps_listing as
select checked_at, origin, language, recipe_id
from steps
where checked_at is not null
order by checked_at;

CREATE VIEW ingredients_listing as
select ingredients_known.name, ingredients_known.plural, count(*) as n
from ingredients_known
left join ingredients on ingredients.ingredients_known_id = ingredients_known.id
group by ingredients_known.id;

alter table shopping_items add column position integer not null default 0;

-- migrate:down
-- There is no way back from here.
