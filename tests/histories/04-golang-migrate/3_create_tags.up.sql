create table `tags` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null unique,
  `details` varchar(255),
  `image` blob
);
