-- migrate:up
alter table steps add column checked_at text;

alter table food_groups rename column position to sort_order;

-- migrate:down
alter table food_groups rename column sort_order to position;

alter table steps drop column checked_at;
