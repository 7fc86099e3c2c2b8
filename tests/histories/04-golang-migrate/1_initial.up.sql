create table `scenes` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `checksum` varchar(255) not null unique,
  `title` varchar(255),
  `details` varchar(255),
  `duration` real,
  `size` integer not null default 0
);

create table `studios` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null unique,
  `url` varchar(255),
  `image` blob,
  `details` varchar(255),
  `parent_id` integer references `studios` (`id`) on delete set null
);

create index `idx_studios_parent_id` on `studios` (`parent_id`);

create table `performers` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `gender` varchar(255),
  `url` varchar(255),
  `birth_day` date,
  `country` varchar(255)
);
