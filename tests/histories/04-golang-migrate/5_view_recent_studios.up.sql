create view `recent_studios` as
select `details`, `name`, `id`, `url`
from `studios`;
