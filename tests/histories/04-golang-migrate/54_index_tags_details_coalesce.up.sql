create index `idx_tags_details_coalesce_image` on `tags` (`details_coalesce`, `image`) where `image` is not null;
