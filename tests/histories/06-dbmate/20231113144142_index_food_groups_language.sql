-- migrate:up
create index idx_food_groups_language on food_groups (lower(language));

create table units_rebuilt (
  id integer primary key,
  plural text check (length(plural) < 4096),
  name text not null unique,
  abbreviation text,
  primary_food_group_id integer,
  hidden integer not null default 0 check (hidden IN (0, 1)),
  foreign key (primary_food_group_id) references food_groups (id) on delete set null
);

insert into units_rebuilt (id, name, plural, abbreviation, primary_food_group_id, hidden)
select id, name, plural, abbreviation, primary_food_group_id, hidden from units;

drop table units;

alter table units_rebuilt rename to units;

CREATE INDEX idx_units_abbreviation on units (lower(abbreviation));

CREATE INDEX idx_units_primary_food_group_id on units (primary_food_group_id);

CREATE UNIQUE INDEX idx_units_primary_food_group_id_plural on units (primary_food_group_id, plural) where name is not null;

CREATE INDEX idx_units_plural_name_primary_food_group_id on units (lower(plural), name, primary_food_group_id);

CREATE INDEX idx_units_plural_name on units (lower(plural), name);

-- migrate:down
-- There is no way back from here.
