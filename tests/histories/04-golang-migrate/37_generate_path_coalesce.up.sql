alter table `galleries` add column `path_coalesce` varchar(255) generated always as (coalesce(`path`, '-')) virtual;
