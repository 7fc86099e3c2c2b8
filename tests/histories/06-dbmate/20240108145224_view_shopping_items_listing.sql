-- migrate:up
create view shopping_items_listing as
select id, ingredients_known_id, unit_id, body
from shopping_items
where unit_id is not null;

alter table ingredients add hidden integer not null default 1 check (hidden IN (0, 1));

create index idx_tags_slug_priority_name on tags (lower(slug), priority, name);

-- migrate:down
drop index idx_tags_slug_priority_name;

alter table ingredients drop column hidden;

drop view shopping_items_listing;
