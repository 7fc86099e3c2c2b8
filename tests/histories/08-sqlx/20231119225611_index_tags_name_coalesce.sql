create index idx_tags_name_coalesce_name on tags (name_coalesce, name);
