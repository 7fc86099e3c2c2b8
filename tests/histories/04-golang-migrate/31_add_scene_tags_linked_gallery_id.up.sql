alter table `scene_tags` add column `linked_gallery_id` integer references `galleries` (`id`) on delete cascade;

create index `idx_scene_tags_linked_gallery_id` on `scene_tags` (`linked_gallery_id`);
