DROP VIEW IF EXISTS `public_cameras`;
ALTER TABLE `faces` ADD `matched_at` DATETIME;
