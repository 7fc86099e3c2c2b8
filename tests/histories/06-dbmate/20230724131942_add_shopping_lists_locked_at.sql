-- migrate:up
alter table shopping_lists add column locked_at text;

-- migrate:down
alter table shopping_lists drop column locked_at;
