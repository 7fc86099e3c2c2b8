-- migrate:up
drop index if exists idx_ingredients_linked_unit_id_unit_id;

create index idx_ingredients_note_linked_review_id_sort_order on ingredients (note collate NOCASE, linked_review_id, sort_order) where linked_unit_id is not null;

-- migrate:down
drop index idx_ingredients_note_linked_review_id_sort_order;

CREATE INDEX idx_ingredients_linked_unit_id_unit_id on ingredients (linked_unit_id, unit_id desc);
