create unique index `idx_scenes_duration_checksum_created_at` on `scenes` (`duration`, `checksum`, `created_at`);
