-- migrate:up
alter table tags add column origin_cook_id integer references cooks (id) on delete set null;

create index idx_tags_origin_cook_id on tags (origin_cook_id);

-- migrate:down
drop index idx_tags_origin_cook_id;

alter table tags drop column origin_cook_id;
