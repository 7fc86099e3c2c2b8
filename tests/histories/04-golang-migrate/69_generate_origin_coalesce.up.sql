alter table `tags` add column `origin_coalesce` varchar(255) generated always as (coalesce(`origin`, '-')) virtual;

alter table `scenes` add column `hidden` boolean not null default 0 check (`hidden` IN (0, 1));
