alter table `fingerprints` add `origin` varchar(255);

PRAGMA foreign_keys=OFF;

drop view `files_overview`;

drop view `public_scene_tags`;

drop view `public_scene_movies`;

create table `scenes_new` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `checksum` varchar(255) not null unique,
  `title` varchar(255),
  `duration` real,
  `byte_size` integer not null default 0,
  `rating` integer not null default 0,
  `created_at` datetime,
  `updated_at` datetime
);

insert into `scenes_new` (`id`, `path`, `checksum`, `title`, `duration`, `byte_size`, `rating`, `created_at`, `updated_at`)
select `id`, `path`, `checksum`, `title`, `duration`, `byte_size`, `rating`, `created_at`, `updated_at` from `scenes`;

drop table `scenes`;

alter table `scenes_new` rename to `scenes`;

CREATE INDEX `idx_scenes_path` on `scenes` (`path`);

CREATE INDEX `idx_scenes_byte_size` on `scenes` (`byte_size`);

CREATE VIEW `public_scene_movies` as
select `groups_of_scenes`.`name`, `groups_of_scenes`.`director`, count(*) as `n`
from `groups_of_scenes`
left join `scene_movies` on `scene_movies`.`groups_of_scene_id` = `groups_of_scenes`.`id`
group by `groups_of_scenes`.`id`;

CREATE VIEW `public_scene_tags` as
select `tags`.`name`, `tags`.`details`, count(*) as `n`
from `tags`
left join `scene_tags` on `scene_tags`.`tag_id` = `tags`.`id`
group by `tags`.`id`;

CREATE VIEW `files_overview` as
select `folders`.`path`, count(*) as `n`
from `folders`
left join `files` on `files`.`folder_id` = `folders`.`id`
group by `folders`.`id`;

PRAGMA foreign_keys=ON;
