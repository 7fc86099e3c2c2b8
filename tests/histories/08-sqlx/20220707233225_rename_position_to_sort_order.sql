alter table tasks rename column position to sort_order;
