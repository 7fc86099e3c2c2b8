PRAGMA foreign_keys=OFF;

create table `performers_new` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `gender` varchar(255),
  `address` varchar(255) check (length(`address`) < 4096),
  `birth_day` date,
  `country` varchar(255)
);

insert into `performers_new` (`id`, `name`, `gender`, `address`, `birth_day`, `country`)
select `id`, `name`, `gender`, `address`, `birth_day`, `country` from `performers`;

drop table `performers`;

alter table `performers_new` rename to `performers`;

PRAGMA foreign_keys=ON;

create view `recent_studios_totals` as select `details`, count(*) as `total` from `recent_studios` group by `details`;
