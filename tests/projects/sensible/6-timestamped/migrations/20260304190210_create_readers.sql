create table readers (
  id integer primary key,
  handle text not null collate nocase unique check (handle not glob '*[^a-z0-9_]*'),
  settings text not null default '{}' check (json_valid(settings) and json_type(settings) = 'object'),
  theme text generated always as (coalesce(settings ->> '$.theme', 'system')) virtual,
  created_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

create table subscriptions (
  reader_id integer not null references readers (id) on delete cascade,
  feed_id integer not null references feeds (id) on delete cascade,
  folder text not null default '',
  since text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  primary key (reader_id, feed_id)
) without rowid;

create index subscriptions_feed on subscriptions (feed_id);
