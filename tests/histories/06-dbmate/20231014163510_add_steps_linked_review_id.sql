-- migrate:up
alter table steps add column linked_review_id integer references reviews (id) on delete cascade;

create index idx_steps_linked_review_id on steps (linked_review_id);

-- migrate:down
drop index idx_steps_linked_review_id;

alter table steps drop column linked_review_id;
