-- migrate:up
alter table food_groups rename column position to sort_order;

-- migrate:down
alter table food_groups rename column sort_order to position;
