alter table `tags` add column `linked_saved_filter_id` integer references `saved_filters` (`id`) on delete set null;

create index `idx_tags_linked_saved_filter_id` on `tags` (`linked_saved_filter_id`);
