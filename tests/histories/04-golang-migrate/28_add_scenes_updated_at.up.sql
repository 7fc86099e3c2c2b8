alter table `scenes` add column `updated_at` datetime;

alter table `galleries` rename column `title` to `heading`;

PRAGMA foreign_keys=OFF;

drop view `images_listing`;

drop view `public_performers_totals_totals`;

drop view `public_performers_totals`;

drop view `public_tags`;

drop view `recent_studios`;

create table `studios_new` (
  `id` integer not null primary key autoincrement,
  `image` blob,
  `name` varchar(255) not null unique,
  `address` varchar(255),
  `details` varchar(255) check (length(`details`) < 4096),
  `parent_id` integer references `studios` (`id`) on delete set null,
  `created_at` datetime
);

insert into `studios_new` (`id`, `name`, `address`, `image`, `details`, `parent_id`, `created_at`)
select `id`, `name`, `address`, `image`, `details`, `parent_id`, `created_at` from `studios`;

drop table `studios`;

alter table `studios_new` rename to `studios`;

CREATE INDEX `idx_studios_name` on `studios` (lower(`name`));

CREATE UNIQUE INDEX `idx_studios_image_url` on `studios` (`image`, "address");

CREATE VIEW `recent_studios` as
select `details`, `name`, `id`, "address"
from `studios`;

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
