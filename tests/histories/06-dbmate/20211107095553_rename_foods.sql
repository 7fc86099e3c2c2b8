-- migrate:up
alter table foods rename to ingredients_known;

-- migrate:down
alter table ingredients_known rename to foods;
