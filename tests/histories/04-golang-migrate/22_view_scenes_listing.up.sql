create view `scenes_listing` as
select `rating`, `checksum`, `details`, `size`
from `scenes`
where `checksum` is not null;
