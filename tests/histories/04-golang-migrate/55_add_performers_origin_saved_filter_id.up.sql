alter table `performers` add column `origin_saved_filter_id` integer references `saved_filters` (`id`) on delete cascade;

create index `idx_performers_origin_saved_filter_id` on `performers` (`origin_saved_filter_id`);
