-- migrate:up
create table reviews (
  id integer primary key,
  stars integer not null default 0,
  body text,
  recipe_id integer not null,
  cook_id integer not null,
  foreign key (recipe_id) references recipes (id) on delete restrict,
  foreign key (cook_id) references cooks (id) on delete cascade
);

-- migrate:down
drop table reviews;
