-- migrate:up
alter table recipes add column source_url text;

create table households_rebuilt (
  id integer primary key,
  locale text,
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  origin_recipe_id integer,
  language text,
  foreign key (origin_recipe_id) references recipes (id) on delete cascade
);

insert into households_rebuilt (id, locale, created_at, origin_recipe_id, language)
select id, locale, created_at, origin_recipe_id, language from households;

drop table households;

alter table households_rebuilt rename to households;

CREATE INDEX idx_households_origin_recipe_id on households (origin_recipe_id);

CREATE INDEX idx_households_locale_created_at on households (locale, created_at);

-- migrate:down
-- There is no way back from here.
