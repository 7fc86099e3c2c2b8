create index `idx_scenes_byte_size` on `scenes` (`byte_size`);
