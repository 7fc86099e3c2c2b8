create table `scene_performers` (
  `scene_id` integer not null references `scenes` (`id`) on delete cascade,
  `performer_id` integer not null references `performers` (`id`) on delete cascade,
  primary key (`scene_id`, `performer_id`)
);
