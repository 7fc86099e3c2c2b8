drop index if exists idx_entries_project_id;

create table entry_tags (
    entry_id integer not null references entries (id) on delete restrict,
    tag_id integer not null references tags (id) on delete cascade,
    primary key (entry_id, tag_id)
) strict, without rowid;

create index idx_entry_tags_tag_id on entry_tags (tag_id);
