create index `idx_scenes_size` on `scenes` (`size`);
