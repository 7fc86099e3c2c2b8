alter table `tags` add column `checked_at` datetime;

alter table `galleries` add column `checked_at` datetime;
