DROP VIEW IF EXISTS `public_labels_totals`;
ALTER TABLE `labels` ADD COLUMN `etag` VARCHAR(255);
