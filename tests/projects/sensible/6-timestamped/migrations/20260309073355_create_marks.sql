-- a row is made when a reader first does something with an entry; unread entries have none
create table marks (
  reader_id integer not null references readers (id) on delete cascade,
  entry_id integer not null references entries (id) on delete cascade,
  read_at text,
  starred_at text,
  primary key (reader_id, entry_id)
) without rowid;

create index marks_entry on marks (entry_id);
create index marks_starred on marks (reader_id, starred_at) where starred_at is not null;
