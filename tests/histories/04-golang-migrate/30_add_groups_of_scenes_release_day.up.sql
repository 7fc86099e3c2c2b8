alter table `groups_of_scenes` add column `release_day` date;

create trigger `tags_counted`
after insert on `tags`
BEGIN
  update `groups_of_scenes` set `duration` = `duration` + 1 where `id` = new.`primary_groups_of_scene_id`;
END;

create table `scene_performers` (
  `scene_id` integer not null references `scenes` (`id`) on delete no action,
  `performer_id` integer not null references `performers` (`id`) on delete cascade,
  primary key (`scene_id`, `performer_id`)
);

create index `idx_scene_performers_performer_id` on `scene_performers` (`performer_id`);
