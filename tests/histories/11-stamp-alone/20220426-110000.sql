CREATE VIEW `public_faces` AS SELECT `embedding`, `subject_id`, `id`, `uid` FROM `faces` WHERE `id` IS NOT NULL ORDER BY `embedding`;
CREATE INDEX `idx_photos_lense_id_uid_quality` ON `photos` (`lense_id`, `uid`, `quality` DESC);
ALTER TABLE `subjects` ADD COLUMN `origin` VARCHAR(255);
