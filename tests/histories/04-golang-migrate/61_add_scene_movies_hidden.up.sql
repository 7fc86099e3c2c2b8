alter table `scene_movies` add `hidden` boolean not null default 0 check (`hidden` IN (0, 1));

drop index if exists `idx_fingerprints_file_id`;
