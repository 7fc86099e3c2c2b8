create view `public_scene_movies` as
select `groups_of_scenes`.`name`, `groups_of_scenes`.`director`, count(*) as `n`
from `groups_of_scenes`
left join `scene_movies` on `scene_movies`.`groups_of_scene_id` = `groups_of_scenes`.`id`
group by `groups_of_scenes`.`id`;
