ALTER TABLE `labels` DROP COLUMN `name`;
ALTER TABLE `places` RENAME COLUMN `state` TO `status`;
CREATE VIEW `public_labels` AS SELECT `slug`, `is_favourite`, `priority`, `id` FROM `labels`;
