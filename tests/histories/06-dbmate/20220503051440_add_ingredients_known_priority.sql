-- migrate:up
alter table ingredients_known add priority integer not null default 1;

create view active_food_groups as
select id, language, position, name
from food_groups
where id is not null;

-- migrate:down
drop view active_food_groups;

alter table ingredients_known drop column priority;
