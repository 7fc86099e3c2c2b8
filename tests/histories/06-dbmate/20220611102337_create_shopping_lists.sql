-- migrate:up
create table shopping_lists (
  id integer primary key,
  title text not null,
  is_closed integer not null default 0 check (is_closed IN (0, 1)),
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  household_id integer not null,
  foreign key (household_id) references households (id) on delete cascade
);

-- migrate:down
drop table shopping_lists;
