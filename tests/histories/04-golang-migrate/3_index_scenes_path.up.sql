create index `idx_scenes_path` on `scenes` (`path`);
