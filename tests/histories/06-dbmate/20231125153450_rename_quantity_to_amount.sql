-- migrate:up
alter table ingredients rename column quantity to amount;

-- migrate:down
alter table ingredients rename column amount to quantity;
