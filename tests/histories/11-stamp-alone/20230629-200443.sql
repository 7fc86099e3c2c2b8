DROP INDEX `idx_markers_file_id`;
ALTER TABLE `labels` DROP COLUMN `is_favourite`;
