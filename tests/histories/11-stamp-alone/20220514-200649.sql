CREATE TABLE `markers` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `x` REAL, `y` REAL, `w` REAL, `file_id` INTEGER NOT NULL REFERENCES `files` (`id`) ON DELETE CASCADE, `face_id` INTEGER REFERENCES `faces` (`id`) ON DELETE SET NULL, `subject_id` INTEGER REFERENCES `subjects` (`id`) ON DELETE SET NULL );
CREATE INDEX `idx_markers_face_id` ON `markers` (`face_id`);
CREATE TABLE `links` ( `id` INTEGER NOT NULL PRIMARY KEY, `token` VARCHAR(255) NOT NULL UNIQUE, `expires_at` DATETIME, `views` INTEGER NOT NULL DEFAULT 0, `album_id` INTEGER REFERENCES `albums` (`id`) ON DELETE SET NULL );
CREATE INDEX `idx_links_album_id` ON `links` (`album_id`);
ALTER TABLE `albums` ADD COLUMN `created_at` DATETIME;
