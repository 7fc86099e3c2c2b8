CREATE INDEX `idx_files_hash_orientation` ON `files` (`hash`, `orientation` DESC);
