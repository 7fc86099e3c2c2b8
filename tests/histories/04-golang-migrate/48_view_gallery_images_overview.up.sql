create view `gallery_images_overview` as
select `galleries`.`path`, `galleries`.`title`, count(*) as `n`
from `galleries`
left join `gallery_images` on `gallery_images`.`gallery_id` = `galleries`.`id`
group by `galleries`.`id`;

create table `folders` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `modified_at` datetime,
  `parent_id` integer references `folders` (`id`) on delete set null
);

create index `idx_folders_parent_id` on `folders` (`parent_id`);
