create table `folders` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `modified_at` datetime,
  `parent_id` integer references `folders` (`id`) on delete set null
);
