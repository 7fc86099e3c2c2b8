alter table `captions` add column `linked_file_id` integer references `files` (`id`) on delete set null;

create index `idx_captions_linked_file_id` on `captions` (`linked_file_id`);

drop trigger `images_counted`;
