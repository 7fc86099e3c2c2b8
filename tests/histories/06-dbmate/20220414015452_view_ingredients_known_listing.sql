-- migrate:up
create view ingredients_known_listing as
select food_groups.name, food_groups.language, count(*) as n
from food_groups
left join ingredients_known on ingredients_known.food_group_id = food_groups.id
group by food_groups.id;

-- migrate:down
drop view ingredients_known_listing;
