create table highlights (
  id integer primary key,
  reader_id integer not null references readers (id) on delete cascade,
  entry_id integer not null references entries (id) on delete cascade,
  quote text not null,
  note text not null default '',
  made_at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

create index highlights_reader on highlights (reader_id, made_at desc);
create index highlights_entry on highlights (entry_id);
