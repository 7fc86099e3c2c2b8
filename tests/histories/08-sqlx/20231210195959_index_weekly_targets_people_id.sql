create index idx_weekly_targets_people_id_meta on weekly_targets (people_id, meta);

create view recent_absences as
select people.name, people.email, count(*) as n
from people
left join absences on absences.people_id = people.id
group by people.id;
