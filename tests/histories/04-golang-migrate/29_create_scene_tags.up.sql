create table `scene_tags` (
  `scene_id` integer not null references `scenes` (`id`) on delete cascade,
  `tag_id` integer not null references `tags` (`id`) on delete restrict,
  primary key (`scene_id`, `tag_id`)
);

create index `idx_scene_tags_tag_id` on `scene_tags` (`tag_id`);
