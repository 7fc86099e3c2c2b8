create table `markers` (
  `id` integer not null primary key autoincrement,
  `title` varchar(255) not null,
  `seconds` real,
  `scene_id` integer not null references `scenes` (`id`) on delete cascade,
  `tag_id` integer not null references `tags` (`id`) on delete no action
);

create index `idx_markers_tag_id` on `markers` (`tag_id`);
