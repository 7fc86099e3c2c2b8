create table `markers` (
  `id` integer not null primary key autoincrement,
  `title` varchar(255) not null,
  `seconds` real,
  `scene_id` integer not null references `scenes` (`id`) on delete no action,
  `tag_id` integer not null references `tags` (`id`) on delete cascade
);

create index `idx_markers_scene_id` on `markers` (`scene_id`);
