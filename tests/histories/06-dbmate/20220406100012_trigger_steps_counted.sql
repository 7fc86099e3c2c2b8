-- migrate:up
create trigger steps_counted
after insert on steps
BEGIN
  update recipes set servings = servings + 1 where id = new.recipe_id;
END;

-- migrate:down
drop trigger steps_counted;
