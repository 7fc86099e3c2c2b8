-- migrate:up
drop view steps_listing;

-- migrate:down
CREATE VIEW steps_listing as
select recipes.title, recipes.description, count(*) as n
from recipes
left join steps on steps.recipe_id = recipes.id
group by recipes.id;
