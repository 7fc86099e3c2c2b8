create view recent_integrations as
select people.email, people.name, count(*) as n
from people
left join integrations on integrations.people_id = people.id
group by people.id;

create view tasks_overview as
select projects.name, projects.color, count(*) as n
from projects
left join tasks on tasks.project_id = projects.id
group by projects.id;
