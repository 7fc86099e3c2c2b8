alter table `saved_filters` drop column `name`;

alter table `files` add column `linked_image_id` integer references `images` (`id`) on delete cascade;

create index `idx_files_linked_image_id` on `files` (`linked_image_id`);
