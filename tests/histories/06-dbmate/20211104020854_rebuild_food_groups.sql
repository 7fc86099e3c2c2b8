-- migrate:up
create table food_groups_rebuilt (
  id integer primary key,
  name text not null unique check (length(name) < 4096),
  position integer not null default 0
);

insert into food_groups_rebuilt (id, name, position)
select id, name, position from food_groups;

drop table food_groups;

alter table food_groups_rebuilt rename to food_groups;

-- migrate:down
-- There is no way back from here.
