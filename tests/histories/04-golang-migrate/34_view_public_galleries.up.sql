create view `public_galleries` as
select `title`, `details`, `path`, `id`
from `galleries`
where `title` is not null;

alter table `images` add column `etag` varchar(255);
