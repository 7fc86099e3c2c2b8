update `performers` set `url` = trim(`url`) where `url` is not null;

alter table `tags` add column `details_coalesce` varchar(255) generated always as (coalesce(`details`, '-')) virtual;

update `captions` set `kind` = trim(`kind`) where `kind` is not null;
