alter table `scene_tags` add column `hidden` boolean not null default 1 check (`hidden` IN (0, 1));

update `scenes` set `rating` = coalesce(`rating`, 0) where `rating` is not null;
