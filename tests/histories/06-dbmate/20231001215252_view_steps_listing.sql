-- migrate:up
create view steps_listing as
select checked_at, origin, language, recipe_id
from steps
where checked_at is not null
order by checked_at;

-- migrate:down
drop view steps_listing;
