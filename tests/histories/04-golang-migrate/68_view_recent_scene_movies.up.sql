create view `recent_scene_movies` as
select `scenes`.`path`, `scenes`.`checksum`, count(*) as `n`
from `scenes`
left join `scene_movies` on `scene_movies`.`scene_id` = `scenes`.`id`
group by `scenes`.`id`;
