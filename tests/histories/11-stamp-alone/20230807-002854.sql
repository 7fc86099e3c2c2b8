ALTER TABLE `places` ADD COLUMN `city_substr` VARCHAR(255) GENERATED ALWAYS AS (substr(`city`, 1, 8)) VIRTUAL;
CREATE INDEX `idx_cameras_make_primary_file_id_slug` ON `cameras` (`make`, `primary_file_id`, `slug`);
