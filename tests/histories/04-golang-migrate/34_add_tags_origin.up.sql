alter table `tags` add column `origin` varchar(255);

PRAGMA foreign_keys=OFF;

drop view `images_listing`;

create table `images_new` (
  `id` integer not null primary key autoincrement,
  `path` varchar(255) not null unique,
  `title` varchar(255),
  `rating` integer not null default 0,
  `width` integer not null default 0 check (`width` >= 0),
  `gallery_id` integer references `galleries` (`id`) on delete set null,
  `studio_id` integer references `studios` (`id`) on delete set null,
  `title_length` integer generated always as (length(`title`)) virtual,
  `height` integer not null default 0
);

insert into `images_new` (`id`, `path`, `title`, `rating`, `width`, `gallery_id`, `studio_id`, `height`)
select `id`, `path`, `title`, `rating`, `width`, `gallery_id`, `studio_id`, `height` from `images`;

drop table `images`;

alter table `images_new` rename to `images`;

CREATE INDEX `idx_images_gallery_id` on `images` (`gallery_id`);

CREATE VIEW `images_listing` as
select `studios`.`name`, `studios`."address", count(*) as `n`
from `studios`
left join `images` on `images`.`studio_id` = `studios`.`id`
group by `studios`.`id`;

PRAGMA foreign_keys=ON;
