-- migrate:up
alter table shopping_items drop column is_checked;

alter table food_groups add column linked_shopping_item_id integer references shopping_items (id) on delete set null;

create index idx_food_groups_linked_shopping_item_id on food_groups (linked_shopping_item_id);

-- migrate:down
-- There is no way back from here.
