create index `idx_tags_name` on `tags` (`name`);

create table `gallery_images` (
  `gallery_id` integer not null references `galleries` (`id`) on delete restrict,
  `image_id` integer not null references `images` (`id`) on delete cascade,
  primary key (`gallery_id`, `image_id`)
);
