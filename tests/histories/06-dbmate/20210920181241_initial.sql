-- migrate:up
create table households (
  id integer primary key,
  name text not null,
  locale text,
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

create table cooks (
  id integer primary key,
  email text not null unique collate NOCASE,
  name text not null,
  is_admin integer not null default 0 check (is_admin IN (0, 1)),
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  household_id integer not null,
  foreign key (household_id) references households (id) on delete cascade
);

create index idx_cooks_household_id on cooks (household_id);

create table recipes (
  id integer primary key,
  title text not null,
  description text,
  instructions text,
  servings integer not null default 0,
  minutes integer not null default 0,
  rating real,
  household_id integer not null,
  cook_id integer,
  foreign key (household_id) references households (id) on delete no action,
  foreign key (cook_id) references cooks (id) on delete set null
);

create index idx_recipes_household_id on recipes (household_id);

create index idx_recipes_cook_id on recipes (cook_id);

-- migrate:down
drop table recipes;

drop table cooks;

drop table households;
