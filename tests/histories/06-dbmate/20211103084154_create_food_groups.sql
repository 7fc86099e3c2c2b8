-- migrate:up
create table food_groups (
  id integer primary key,
  name text not null unique,
  position integer not null default 0
);

create table foods (
  id integer primary key,
  name text not null unique,
  plural text,
  density real,
  food_group_id integer,
  foreign key (food_group_id) references food_groups (id) on delete set null
);

create index idx_foods_food_group_id on foods (food_group_id);

-- migrate:down
drop table foods;

drop table food_groups;
