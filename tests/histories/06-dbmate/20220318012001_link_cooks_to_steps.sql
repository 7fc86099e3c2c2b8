-- migrate:up
alter table cooks add column linked_step_id integer references steps (id) on delete cascade;

create index idx_cooks_linked_step_id on cooks (linked_step_id);

-- migrate:down
drop index idx_cooks_linked_step_id;

alter table cooks drop column linked_step_id;
