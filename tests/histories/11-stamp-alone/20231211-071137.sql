ALTER TABLE `labels` ADD COLUMN `name_lower` VARCHAR(255) GENERATED ALWAYS AS (lower(`name`)) VIRTUAL;
DROP INDEX `idx_photos_camera_id`;
