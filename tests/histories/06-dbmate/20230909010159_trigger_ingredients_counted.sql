-- migrate:up
create trigger ingredients_counted
after insert on ingredients
BEGIN
  update recipes set servings = servings + 1 where id = new.recipe_id;
END;

-- migrate:down
drop trigger ingredients_counted;
