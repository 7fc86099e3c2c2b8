alter table `tags` add column `created_at` datetime;

alter table `scenes` add column `created_at` datetime;
