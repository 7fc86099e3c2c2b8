alter table `performers` add column `height` integer not null default 0;

alter table `studios` add column `created_at` datetime;

create table `movies` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `duration` integer not null default 0,
  `director` varchar(255),
  `synopsis` varchar(255),
  `studio_id` integer references `studios` (`id`) on delete set null
);
