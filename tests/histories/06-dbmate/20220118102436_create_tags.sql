-- migrate:up
create table tags (
  id integer primary key,
  name text not null unique,
  slug text not null unique
);

alter table cooks add column revision integer not null default 0;

create table steps_rebuilt (
  id integer primary key,
  body text not null,
  position integer not null default 0,
  minutes integer not null default 0,
  recipe_id integer not null,
  foreign key (recipe_id) references recipes (id) on delete cascade
);

insert into steps_rebuilt (id, body, position, minutes, recipe_id)
select id, body, position, minutes, recipe_id from steps;

drop table steps;

alter table steps_rebuilt rename to steps;

CREATE INDEX idx_steps_recipe_id on steps (recipe_id);

-- migrate:down
-- There is no way back from here.
