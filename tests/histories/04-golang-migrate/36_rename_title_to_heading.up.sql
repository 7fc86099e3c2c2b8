alter table `images` rename column `title` to `heading`;

create table `gallery_images` (
  `gallery_id` integer not null references `galleries` (`id`) on delete cascade,
  `image_id` integer not null references `images` (`id`) on delete no action,
  primary key (`gallery_id`, `image_id`)
);
