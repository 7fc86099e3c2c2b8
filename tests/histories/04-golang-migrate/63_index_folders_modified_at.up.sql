create index `idx_folders_modified_at` on `folders` (`modified_at`);

create unique index `idx_scene_movies_hidden` on `scene_movies` (`hidden`);
