-- migrate:up
create index idx_steps_body_language_position on steps (body, language, position);

alter table shopping_lists add column checked_at text;

create table units_rebuilt (
  id integer primary key,
  name text not null unique,
  plural text check (length(plural) < 4096),
  abbreviation text,
  primary_food_group_id integer,
  foreign key (primary_food_group_id) references food_groups (id) on delete set null
);

insert into units_rebuilt (id, name, plural, abbreviation, primary_food_group_id)
select id, name, plural, abbreviation, primary_food_group_id from units;

drop table units;

alter table units_rebuilt rename to units;

CREATE INDEX idx_units_abbreviation on units (lower(abbreviation));

CREATE INDEX idx_units_primary_food_group_id on units (primary_food_group_id);

-- migrate:down
-- There is no way back from here.
