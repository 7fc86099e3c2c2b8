update `captions` set `kind` = trim(`kind`) where `kind` is not null;

alter table `scene_performers` add column `linked_image_id` integer references `images` (`id`) on delete set null;

create index `idx_scene_performers_linked_image_id` on `scene_performers` (`linked_image_id`);

alter table `markers` add column `origin` varchar(255);
