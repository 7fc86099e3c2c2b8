create view `active_tags` as
select `details`, `hidden`, `checked_at`, `name`
from `tags`;

create index `idx_movies_release_day_name` on `movies` (`release_day`, `name`);
