CREATE INDEX `idx_places_etag_keywords` ON `places` (`etag`, `keywords`);
PRAGMA legacy_alter_table=ON;
CREATE TABLE `faces_tmp` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `embedding` BLOB, `subject_id` INTEGER REFERENCES `subjects` (`id`) ON DELETE SET NULL, `matched_at` DATETIME );
INSERT INTO `faces_tmp` (`id`, `uid`, `embedding`, `subject_id`, `matched_at`) SELECT `id`, `uid`, `embedding`, `subject_id`, `matched_at` FROM `faces`;
DROP TABLE `faces`;
ALTER TABLE `faces_tmp` RENAME TO `faces`;
PRAGMA legacy_alter_table=OFF;
