PRAGMA foreign_keys=OFF;

drop view `images_listing`;

drop view `public_performers_totals_totals`;

drop view `public_performers_totals`;

drop view `public_tags`;

create table `tags_new` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null unique,
  `details` varchar(255) check (length(`details`) < 4096),
  `image` blob,
  `primary_groups_of_scene_id` integer references `groups_of_scenes` (`id`) on delete set null,
  `created_at` datetime,
  `origin` varchar(255)
);

insert into `tags_new` (`id`, `name`, `details`, `image`, `primary_groups_of_scene_id`, `created_at`, `origin`)
select `id`, `name`, `details`, `image`, `primary_groups_of_scene_id`, `created_at`, `origin` from `tags`;

drop table `tags`;

alter table `tags_new` rename to `tags`;

CREATE INDEX `idx_tags_primary_groups_of_scene_id` on `tags` (`primary_groups_of_scene_id`);

CREATE TRIGGER `tags_counted`
after insert on `tags`
BEGIN
  update `groups_of_scenes` set `duration` = `duration` + 1 where `id` = new.`primary_groups_of_scene_id`;
END;

CREATE VIEW `public_tags` as
select `id`, `details`, `name`, `image`
from `tags`
where `name` is not null;

CREATE VIEW `public_performers_totals` as select `id`, count(*) as `total` from `public_performers` group by `id`;

CREATE VIEW `public_performers_totals_totals` as select `total`, count(*) as `total` from `public_performers_totals` group by `total`;

CREATE VIEW `images_listing` as
select `studios`.`name`, `studios`."address", count(*) as `n`
from `studios`
left join `images` on `images`.`studio_id` = `studios`.`id`
group by `studios`.`id`;

PRAGMA foreign_keys=ON;

create view `recent_studios_totals` as select `name`, count(*) as `total` from `recent_studios` group by `name`;
