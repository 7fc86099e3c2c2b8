-- migrate:up
alter table ingredients rename column position to sort_order;

alter table shopping_lists drop column created_at;

create table households_rebuilt (
  id integer primary key,
  locale text check (length(locale) < 4096),
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  origin_recipe_id integer,
  foreign key (origin_recipe_id) references recipes (id) on delete cascade
);

insert into households_rebuilt (id, locale, created_at, origin_recipe_id)
select id, locale, created_at, origin_recipe_id from households;

drop table households;

alter table households_rebuilt rename to households;

CREATE INDEX idx_households_origin_recipe_id on households (origin_recipe_id);

-- migrate:down
-- There is no way back from here.
