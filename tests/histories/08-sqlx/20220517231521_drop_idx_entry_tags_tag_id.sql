drop index idx_entry_tags_tag_id;

alter table projects add column locked_at text;
