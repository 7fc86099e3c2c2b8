-- migrate:up
create virtual table meal_plans_search using fts5(meal, note, content = 'meal_plans', content_rowid = 'id');

create trigger meal_plans_search_insert
after insert on meal_plans
BEGIN
  insert into meal_plans_search (rowid, meal, note) values (new.id, new.meal, new.note);
END;

create trigger meal_plans_search_delete
after delete on meal_plans
BEGIN
  insert into meal_plans_search (meal_plans_search, rowid, meal, note) values ('delete', old.id, old.meal, old.note);
END;

create trigger meal_plans_search_update
after update on meal_plans
BEGIN
  insert into meal_plans_search (meal_plans_search, rowid, meal, note) values ('delete', old.id, old.meal, old.note);
  insert into meal_plans_search (rowid, meal, note) values (new.id, new.meal, new.note);
END;

-- migrate:down
drop trigger meal_plans_search_insert;

drop trigger meal_plans_search_delete;

drop trigger meal_plans_search_update;

drop table meal_plans_search;
