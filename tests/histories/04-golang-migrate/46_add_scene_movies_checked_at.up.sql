alter table `scene_movies` add column `checked_at` datetime;

create view `public_scene_tags` as
select `tags`.`name`, `tags`.`details`, count(*) as `n`
from `tags`
left join `scene_tags` on `scene_tags`.`tag_id` = `tags`.`id`
group by `tags`.`id`;

create table `files` (
  `id` integer not null primary key autoincrement,
  `base_name` varchar(255) not null,
  `size` integer not null default 0,
  `modified_at` datetime,
  `folder_id` integer not null references `folders` (`id`) on delete no action
);
