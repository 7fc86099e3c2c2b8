alter table `studios` add column `created_at` datetime;
