PRAGMA foreign_keys=OFF;

drop view `public_performers_totals_totals`;

drop view `public_performers_totals`;

drop view `public_tags`;

drop view `recent_studios`;

create table `studios_new` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null unique,
  `url` varchar(255),
  `image` blob,
  `details` varchar(255) check (length(`details`) < 4096),
  `parent_id` integer references `studios` (`id`) on delete set null
);

insert into `studios_new` (`id`, `name`, `url`, `image`, `details`, `parent_id`)
select `id`, `name`, `url`, `image`, `details`, `parent_id` from `studios`;

drop table `studios`;

alter table `studios_new` rename to `studios`;

CREATE INDEX `idx_studios_name` on `studios` (lower(`name`));

CREATE UNIQUE INDEX `idx_studios_image_url` on `studios` (`image`, `url`);

CREATE VIEW `recent_studios` as
select `details`, `name`, `id`, `url`
from `studios`;

CREATE VIEW `public_tags` as
select `id`, `details`, `name`, `image`
from `tags`
where `name` is not null;

CREATE VIEW `public_performers_totals` as select `id`, count(*) as `total` from `public_performers` group by `id`;

CREATE VIEW `public_performers_totals_totals` as select `total`, count(*) as `total` from `public_performers_totals` group by `total`;

PRAGMA foreign_keys=ON;

alter table `performers` add `height` integer not null default 0;
