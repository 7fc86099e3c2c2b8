-- migrate:up
create index idx_shopping_items_body on shopping_items (body desc) where is_checked is not null;

-- migrate:down
drop index idx_shopping_items_body;
