alter table `studios` add column `primary_tag_id` integer references `tags` (`id`) on delete cascade;

create index `idx_studios_primary_tag_id` on `studios` (`primary_tag_id`);

alter table `studios` add column `etag` varchar(255);
