create index `idx_studios_name` on `studios` (lower(`name`));

create table `galleries` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `title` varchar(255),
  `details` varchar(255),
  `rating` integer not null default 0,
  `studio_id` integer references `studios` (`id`) on delete set null
);
