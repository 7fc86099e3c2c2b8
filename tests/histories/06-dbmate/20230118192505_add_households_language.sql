-- migrate:up
alter table households add column language text;

drop trigger steps_counted;

-- migrate:down
CREATE TRIGGER steps_counted
after insert on steps
BEGIN
  update recipes set servings = servings + 1 where id = new.recipe_id;
END;

alter table households drop column language;
