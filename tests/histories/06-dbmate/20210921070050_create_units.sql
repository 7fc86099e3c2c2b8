-- migrate:up
create table units (
  id integer primary key,
  name text not null unique,
  plural text,
  abbreviation text
);

update units set abbreviation = trim(abbreviation) where abbreviation is not null;

-- migrate:down
-- There is no way back from here.
