-- migrate:up
alter table ingredients add column linked_review_id integer references reviews (id) on delete cascade;

create index idx_ingredients_linked_review_id on ingredients (linked_review_id);

-- migrate:down
drop index idx_ingredients_linked_review_id;

alter table ingredients drop column linked_review_id;
