create unique index `idx_performers_height_linked_studio_id_name` on `performers` (`height`, `linked_studio_id`, `name`);

alter table `images` add column `height` integer not null default 0;
