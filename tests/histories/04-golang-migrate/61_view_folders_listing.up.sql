create view `folders_listing` as
select `parent_id`, `id`, `modified_at`, `path`
from `folders`;
