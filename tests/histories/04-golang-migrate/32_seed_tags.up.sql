insert into `tags` (`id`, `name`) values
  (100, 'none'),
  (101, 'other');

create table `scene_movies` (
  `scene_id` integer not null references `scenes` (`id`) on delete no action,
  `groups_of_scene_id` integer not null references `groups_of_scenes` (`id`) on delete cascade,
  primary key (`scene_id`, `groups_of_scene_id`)
);
