alter table `markers` add column `checked_at` datetime;
