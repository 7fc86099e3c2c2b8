create index `idx_galleries_path` on `galleries` (`path` desc);

create table `movies` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `duration` integer not null default 0,
  `director` varchar(255),
  `synopsis` varchar(255),
  `studio_id` integer references `studios` (`id`) on delete set null
);

create index `idx_movies_studio_id` on `movies` (`studio_id`);
