PRAGMA foreign_keys=OFF;

drop view `public_tags`;

drop view `recent_studios`;

drop view `public_performers`;

create table `performers_new` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `gender` varchar(255),
  `url` varchar(255) check (length(`url`) < 4096),
  `birth_day` date,
  `country` varchar(255)
);

insert into `performers_new` (`id`, `name`, `gender`, `url`, `birth_day`, `country`)
select `id`, `name`, `gender`, `url`, `birth_day`, `country` from `performers`;

drop table `performers`;

alter table `performers_new` rename to `performers`;

CREATE VIEW `public_performers` as
select `id`, `birth_day`, `country`, `url`
from `performers`
where `id` is not null;

CREATE VIEW `recent_studios` as
select `details`, `name`, `id`, `url`
from `studios`;

CREATE VIEW `public_tags` as
select `id`, `details`, `name`, `image`
from `tags`
where `name` is not null;

PRAGMA foreign_keys=ON;

create view `public_performers_totals` as select `id`, count(*) as `total` from `public_performers` group by `id`;
