alter table `scenes` add column `rating` integer not null default 0;

create view `scenes_overview` as
select `title`, `details`, `rating`, `path`
from `scenes`
order by `title`;
