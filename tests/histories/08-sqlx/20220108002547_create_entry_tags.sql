create table entry_tags (
    entry_id integer not null references entries (id) on delete no action,
    tag_id integer not null references tags (id) on delete restrict,
    primary key (entry_id, tag_id)
) strict, without rowid;

create index idx_entry_tags_tag_id on entry_tags (tag_id);
