-- migrate:up
create table ingredients_known_rebuilt (
  id integer primary key,
  density real,
  name text not null unique,
  plural text,
  food_group_id integer,
  foreign key (food_group_id) references food_groups (id) on delete set null
);

insert into ingredients_known_rebuilt (id, name, plural, density, food_group_id)
select id, name, plural, density, food_group_id from ingredients_known;

drop table ingredients_known;

alter table ingredients_known_rebuilt rename to ingredients_known;

CREATE INDEX idx_foods_food_group_id on "ingredients_known" (food_group_id);

CREATE INDEX idx_ingredients_known_name_plural_density on ingredients_known (name collate NOCASE, plural, density);

alter table ingredients_known add column hidden integer not null default 0 check (hidden IN (0, 1));

-- migrate:down
-- There is no way back from here.
