-- migrate:up
create view active_recipes as
select households.locale, households.language, count(*) as n
from households
left join recipes on recipes.household_id = households.id
group by households.id;

-- migrate:down
drop view active_recipes;
