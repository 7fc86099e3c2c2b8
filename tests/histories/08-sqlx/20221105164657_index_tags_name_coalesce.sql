create index idx_tags_name_coalesce_etag_meta on tags (name_coalesce, etag, meta desc);
