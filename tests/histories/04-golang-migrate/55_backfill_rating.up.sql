update `scenes` set `rating` = coalesce(`rating`, 0) where `rating` is not null;

alter table `galleries` add column `created_at` datetime;

drop view if exists `files_overview`;
