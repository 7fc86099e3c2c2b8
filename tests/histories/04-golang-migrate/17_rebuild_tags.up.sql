PRAGMA foreign_keys=OFF;

drop view `public_performers_totals`;

drop view `public_tags`;

create table `tags_new` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null unique,
  `details` varchar(255) check (length(`details`) < 4096),
  `image` blob
);

insert into `tags_new` (`id`, `name`, `details`, `image`)
select `id`, `name`, `details`, `image` from `tags`;

drop table `tags`;

alter table `tags_new` rename to `tags`;

CREATE VIEW `public_tags` as
select `id`, `details`, `name`, `image`
from `tags`
where `name` is not null;

CREATE VIEW `public_performers_totals` as select `id`, count(*) as `total` from `public_performers` group by `id`;

PRAGMA foreign_keys=ON;
