-- migrate:up
create table photos (
  id integer primary key,
  object_key text not null unique,
  caption text,
  position integer not null default 0,
  recipe_id integer not null,
  foreign key (recipe_id) references recipes (id) on delete restrict
);

alter table meal_plans add column revision integer not null default 1;

-- migrate:down
alter table meal_plans drop column revision;

drop table photos;
