create view `public_tags` as
select `id`, `details`, `name`, `image`
from `tags`
where `name` is not null;
