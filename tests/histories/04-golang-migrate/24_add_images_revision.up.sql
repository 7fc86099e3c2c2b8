alter table `images` add column `revision` integer not null default 1;

drop index if exists `idx_studios_name`;

alter table `movies` add column `name_lower` varchar(255) generated always as (lower(`name`)) virtual;
