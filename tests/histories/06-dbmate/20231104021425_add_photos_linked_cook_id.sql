-- migrate:up
alter table photos add column linked_cook_id integer references cooks (id) on delete cascade;

create index idx_photos_linked_cook_id on photos (linked_cook_id);

alter table meal_plans add column origin_tag_id integer references tags (id) on delete cascade;

create index idx_meal_plans_origin_tag_id on meal_plans (origin_tag_id);

-- migrate:down
drop index idx_meal_plans_origin_tag_id;

alter table meal_plans drop column origin_tag_id;

drop index idx_photos_linked_cook_id;

alter table photos drop column linked_cook_id;
