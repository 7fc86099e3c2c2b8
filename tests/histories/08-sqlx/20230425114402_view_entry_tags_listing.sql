create view entry_tags_listing as
select entry_id, tag_id
from entry_tags
where tag_id is not null;
