CREATE INDEX `idx_duplicates_modified_at` ON `duplicates` (`modified_at`);
