-- migrate:up
create table food_groups (
  id integer primary key,
  name text not null unique,
  position integer not null default 0
);

-- migrate:down
drop table food_groups;
