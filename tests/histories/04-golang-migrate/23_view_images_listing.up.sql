create view `images_listing` as
select `studios`.`name`, `studios`.`url`, count(*) as `n`
from `studios`
left join `images` on `images`.`studio_id` = `studios`.`id`
group by `studios`.`id`;

alter table `movies` rename to `groups_of_scenes`;

create table `scene_tags` (
  `scene_id` integer not null references `scenes` (`id`) on delete cascade,
  `tag_id` integer not null references `tags` (`id`) on delete cascade,
  primary key (`scene_id`, `tag_id`)
);
