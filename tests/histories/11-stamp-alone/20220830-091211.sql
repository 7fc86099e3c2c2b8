CREATE INDEX `idx_markers_uid_file_id` ON `markers` (lower(`uid`), `file_id`);
