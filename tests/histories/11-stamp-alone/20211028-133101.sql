PRAGMA legacy_alter_table=ON;
CREATE TABLE `photos_tmp` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `title` VARCHAR(255) CHECK (length(`title`) < 4096), `caption` VARCHAR(255), `taken_at` DATETIME, `latitude` REAL, `longitude` REAL, `camera_id` INTEGER REFERENCES `cameras` (`id`) ON DELETE CASCADE, `lense_id` INTEGER REFERENCES `lenses` (`id`) ON DELETE SET NULL, `place_id` INTEGER REFERENCES `places` (`id`) ON DELETE SET NULL );
INSERT INTO `photos_tmp` (`id`, `uid`, `title`, `caption`, `taken_at`, `latitude`, `longitude`, `camera_id`, `lense_id`, `place_id`) SELECT `id`, `uid`, `title`, `caption`, `taken_at`, `latitude`, `longitude`, `camera_id`, `lense_id`, `place_id` FROM `photos`;
DROP TABLE `photos`;
ALTER TABLE `photos_tmp` RENAME TO `photos`;
CREATE INDEX `idx_photos_camera_id` ON `photos` (`camera_id`);
CREATE INDEX `idx_photos_lense_id` ON `photos` (`lense_id`);
PRAGMA legacy_alter_table=OFF;
ALTER TABLE `places` ADD COLUMN `keywords` VARCHAR(255);
