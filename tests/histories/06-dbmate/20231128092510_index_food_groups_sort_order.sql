-- migrate:up
create unique index idx_food_groups_sort_order_language_revision on food_groups (sort_order, language, revision);

create view ingredients_listing as
select ingredients_known.name, ingredients_known.plural, count(*) as n
from ingredients_known
left join ingredients on ingredients.ingredients_known_id = ingredients_known.id
group by ingredients_known.id;

alter table cooks add column origin text;

-- migrate:down
alter table cooks drop column origin;

drop view ingredients_listing;

drop index idx_food_groups_sort_order_language_revision;
