create view projects_overview as
select clients.name, clients.remark, count(*) as n
from clients
left join projects on projects.client_id = clients.id
group by clients.id;
