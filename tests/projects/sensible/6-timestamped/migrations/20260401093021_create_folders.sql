-- folders become things of their own, so that an empty one can exist
create table folders (
  id integer primary key,
  reader_id integer not null references readers (id) on delete cascade,
  name text not null check (name <> ''),
  position integer not null default 0,
  unique (reader_id, name)
);

insert into folders (reader_id, name)
select distinct reader_id, folder from subscriptions where folder <> '';

alter table subscriptions add column folder_id integer references folders (id) on delete set null;

update subscriptions
set folder_id = (
  select folders.id from folders
  where folders.reader_id = subscriptions.reader_id and folders.name = subscriptions.folder
)
where folder <> '';

create index subscriptions_folder on subscriptions (folder_id);
