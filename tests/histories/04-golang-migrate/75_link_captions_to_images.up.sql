alter table `captions` add column `origin_image_id` integer references `images` (`id`) on delete cascade;

create index `idx_captions_origin_image_id` on `captions` (`origin_image_id`);
