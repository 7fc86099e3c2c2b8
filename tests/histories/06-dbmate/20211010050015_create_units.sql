-- migrate:up
create table units (
  id integer primary key,
  name text not null unique,
  plural text,
  abbreviation text
);

-- migrate:down
drop table units;
