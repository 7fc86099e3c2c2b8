-- migrate:up
create trigger recipe_tags_counted
after insert on recipe_tags
BEGIN
  update recipes set minutes = minutes + 1 where id = new.recipe_id;
END;

create view steps_listing as
select recipes.title, recipes.description, count(*) as n
from recipes
left join steps on steps.recipe_id = recipes.id
group by recipes.id;

-- migrate:down
drop view steps_listing;

drop trigger recipe_tags_counted;
