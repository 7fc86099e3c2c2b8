create table `captions` (
  `id` integer not null primary key autoincrement,
  `language` varchar(255) not null,
  `file_name` varchar(255) not null,
  `kind` varchar(255),
  `scene_id` integer not null references `scenes` (`id`) on delete cascade
);
