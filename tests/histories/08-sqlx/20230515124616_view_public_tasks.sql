create view public_tasks as
select id, project_id, is_done, name
from tasks
where project_id is not null
order by id;
