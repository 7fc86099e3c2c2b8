create view `public_performers` as
select `id`, `country`, `name`, `birth_day`
from `performers`
where `name` is not null;

insert into `tags` (`id`, `name`) values
  (100, 'second'),
  (101, 'first');
