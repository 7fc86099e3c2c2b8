create view public_tags as
select id, name
from tags
where id is not null;

update projects set color = trim(color) where color is not null;
