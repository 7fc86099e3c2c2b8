create index idx_tags_name on tags (name);
