-- feeds are shared: two readers of one feed poll it once
create table feeds (
  id integer primary key,
  url text not null unique,
  title text not null default '',
  etag text,
  polled_at text,
  poll_after text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  failures integer not null default 0 check (failures >= 0),
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

create index feeds_poll_after on feeds (poll_after);
