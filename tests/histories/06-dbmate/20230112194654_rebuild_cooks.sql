-- migrate:up
create table cooks_rebuilt (
  id integer primary key,
  email_address text not null unique collate NOCASE,
  name text not null,
  is_admin integer not null default 0 check (is_admin IN (0, 1)),
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  household_id integer not null,
  linked_step_id integer,
  checked_at text,
  revision integer not null default 0,
  foreign key (household_id) references households (id) on delete cascade,
  foreign key (linked_step_id) references steps (id) on delete cascade
);

insert into cooks_rebuilt (id, name, email_address, is_admin, created_at, household_id, linked_step_id, checked_at, revision)
select id, name, email_address, is_admin, created_at, household_id, linked_step_id, checked_at, revision from cooks;

drop table cooks;

alter table cooks_rebuilt rename to cooks;

CREATE INDEX idx_cooks_household_id on cooks (household_id);

CREATE INDEX idx_cooks_linked_step_id on cooks (linked_step_id);

update meal_plans set meal = trim(meal) where meal is not null;

create table photos (
  id integer primary key,
  object_key text not null unique,
  caption text,
  position integer not null default 0,
  recipe_id integer not null,
  foreign key (recipe_id) references recipes (id) on delete cascade
);

-- migrate:down
-- There is no way back from here.
