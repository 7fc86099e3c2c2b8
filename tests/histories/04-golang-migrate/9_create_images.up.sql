create table `images` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `title` varchar(255),
  `rating` integer not null default 0,
  `width` integer not null default 0,
  `gallery_id` integer references `galleries` (`id`) on delete set null,
  `studio_id` integer references `studios` (`id`) on delete set null
);

create index `idx_images_gallery_id` on `images` (`gallery_id`);

alter table `galleries` add `created_at` datetime;
