create table entries (
  id integer primary key,
  feed_id integer not null references feeds (id) on delete cascade,
  guid text not null,
  url text not null,
  title text not null,
  summary text not null default '',
  body text not null default '',
  extra text not null default '{}' check (json_valid(extra)),
  published_at text not null,
  fetched_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  unique (feed_id, guid)
);

create index entries_published on entries (feed_id, published_at desc);
