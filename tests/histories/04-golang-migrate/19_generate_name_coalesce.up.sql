alter table `movies` add column `name_coalesce` varchar(255) generated always as (coalesce(`name`, '-')) virtual;
