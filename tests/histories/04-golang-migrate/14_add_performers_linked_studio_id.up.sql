alter table `performers` add column `linked_studio_id` integer references `studios` (`id`) on delete cascade;

create index `idx_performers_linked_studio_id` on `performers` (`linked_studio_id`);
