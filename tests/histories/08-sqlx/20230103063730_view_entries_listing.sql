create view entries_listing as
select people.name, people.email, count(*) as n
from people
left join entries on entries.people_id = people.id
group by people.id;

alter table projects add column name_substr text generated always as (substr(name, 1, 8)) virtual;
