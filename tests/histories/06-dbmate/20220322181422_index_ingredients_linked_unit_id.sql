-- migrate:up
create index idx_ingredients_linked_unit_id_unit_id on ingredients (linked_unit_id, unit_id desc);

-- migrate:down
drop index idx_ingredients_linked_unit_id_unit_id;
