create view `files_overview` as
select `folders`.`path`, count(*) as `n`
from `folders`
left join `files` on `files`.`folder_id` = `folders`.`id`
group by `folders`.`id`;
