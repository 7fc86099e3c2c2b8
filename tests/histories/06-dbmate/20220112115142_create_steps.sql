-- migrate:up
create table steps (
  id integer primary key,
  body text not null,
  position integer not null default 0,
  minutes integer not null default 0,
  recipe_id integer not null,
  foreign key (recipe_id) references recipes (id) on delete restrict
);

create index idx_steps_recipe_id on steps (recipe_id);

-- migrate:down
drop table steps;
