alter table `images` add `height` integer not null default 0;

alter table `scenes` rename column `title` to `heading`;

PRAGMA foreign_keys=OFF;

drop view `scenes_listing`;

drop view `public_performers`;

create table `performers_new` (
  `id` integer not null primary key autoincrement,
  `name` varchar(255) not null,
  `gender` varchar(255),
  `address` varchar(255) check (length(`address`) < 4096),
  `birth_day` date,
  `country` varchar(255),
  `linked_studio_id` integer references `studios` (`id`) on delete set null,
  `height` integer not null default 0
);

insert into `performers_new` (`id`, `name`, `gender`, `address`, `birth_day`, `country`, `linked_studio_id`, `height`)
select `id`, `name`, `gender`, `address`, `birth_day`, `country`, `linked_studio_id`, `height` from `performers`;

drop table `performers`;

alter table `performers_new` rename to `performers`;

CREATE INDEX `idx_performers_linked_studio_id` on `performers` (`linked_studio_id`);

CREATE VIEW `public_performers` as
select `id`, `country`, `name`, `birth_day`
from `performers`
where `name` is not null;

CREATE VIEW `scenes_listing` as
select `rating`, `checksum`, `details`, `size`
from `scenes`
where `checksum` is not null;

PRAGMA foreign_keys=ON;
