create view `public_performers` as
select `id`, `birth_day`, `country`, `url`
from `performers`
where `id` is not null;
