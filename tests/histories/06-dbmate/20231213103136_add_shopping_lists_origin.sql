-- migrate:up
alter table shopping_lists add origin text;

create view recipe_tags_overview as
select meta, legacy_id, recipe_id, tag_id
from recipe_tags
where recipe_id is not null;

-- migrate:down
drop view recipe_tags_overview;

alter table shopping_lists drop column origin;
