-- migrate:up
create trigger ingredients_counted
after insert on ingredients
BEGIN
  update recipes set minutes = minutes + 1 where id = new.recipe_id;
END;

-- migrate:down
drop trigger ingredients_counted;
