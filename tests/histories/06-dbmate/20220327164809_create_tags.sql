-- migrate:up
create table tags (
  id integer primary key,
  name text not null unique,
  slug text not null unique
);

-- migrate:down
drop table tags;
