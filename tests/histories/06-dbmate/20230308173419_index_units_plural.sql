-- migrate:up
create index idx_units_plural_name_primary_food_group_id on units (lower(plural), name, primary_food_group_id);

create table reviews (
  id integer primary key,
  stars integer not null default 0,
  body text,
  recipe_id integer not null,
  cook_id integer not null,
  foreign key (recipe_id) references recipes (id) on delete cascade,
  foreign key (cook_id) references cooks (id) on delete no action
);

create index idx_reviews_cook_id on reviews (cook_id);

alter table food_groups add column origin text;

-- migrate:down
alter table food_groups drop column origin;

drop table reviews;

drop index idx_units_plural_name_primary_food_group_id;
