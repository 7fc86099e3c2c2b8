CREATE TABLE `photos` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `title` VARCHAR(255), `caption` VARCHAR(255), `taken_at` DATETIME, `latitude` REAL, `longitude` REAL, `camera_id` INTEGER REFERENCES `cameras` (`id`) ON DELETE SET NULL, `lense_id` INTEGER REFERENCES `lenses` (`id`) ON DELETE SET NULL, `place_id` INTEGER REFERENCES `places` (`id`) ON DELETE SET NULL );
CREATE INDEX `idx_photos_camera_id` ON `photos` (`camera_id`);
CREATE INDEX `idx_photos_lense_id` ON `photos` (`lense_id`);
