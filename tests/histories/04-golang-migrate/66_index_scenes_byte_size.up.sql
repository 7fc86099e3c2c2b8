create unique index `idx_scenes_byte_size_checksum_updated_at` on `scenes` (`byte_size`, `checksum`, `updated_at`);
