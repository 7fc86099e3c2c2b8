-- migrate:up
create index idx_ingredients_unit_id_note on ingredients (unit_id, note);

-- migrate:down
drop index idx_ingredients_unit_id_note;
