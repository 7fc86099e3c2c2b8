alter table `tags` add column `primary_groups_of_scene_id` integer references `groups_of_scenes` (`id`) on delete cascade;

create index `idx_tags_primary_groups_of_scene_id` on `tags` (`primary_groups_of_scene_id`);

alter table `tags` add `created_at` datetime;
