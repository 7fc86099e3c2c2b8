-- migrate:up
alter table steps add column origin_shopping_item_id integer references shopping_items (id) on delete set null;

create index idx_steps_origin_shopping_item_id on steps (origin_shopping_item_id);

alter table photos add origin text;

-- migrate:down
alter table photos drop column origin;

drop index idx_steps_origin_shopping_item_id;

alter table steps drop column origin_shopping_item_id;
