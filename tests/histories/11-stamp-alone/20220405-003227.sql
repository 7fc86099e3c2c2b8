CREATE VIEW `recent_photos` AS SELECT `quality`, `longitude`, `taken_at`, `title` FROM `photos` WHERE `title` IS NOT NULL ORDER BY `quality`;
CREATE TABLE `markers` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `x` REAL, `y` REAL, `w` REAL, `file_id` INTEGER NOT NULL REFERENCES `files` (`id`) ON DELETE CASCADE, `face_id` INTEGER REFERENCES `faces` (`id`) ON DELETE SET NULL, `subject_id` INTEGER REFERENCES `subjects` (`id`) ON DELETE SET NULL );
CREATE INDEX `idx_markers_file_id` ON `markers` (`file_id`);
CREATE INDEX `idx_markers_face_id` ON `markers` (`face_id`);
ALTER TABLE `cameras` ADD COLUMN `etag` VARCHAR(255);
