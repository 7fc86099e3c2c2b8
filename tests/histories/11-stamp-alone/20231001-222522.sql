ALTER TABLE `subjects` ADD COLUMN `etag` VARCHAR(255);
CREATE VIEW `recent_lenses` AS SELECT `cameras`.`slug`, `cameras`.`make`, count(*) AS `n` FROM `cameras` LEFT JOIN `lenses` ON `lenses`.`linked_camera_id` = `cameras`.`id` GROUP BY `cameras`.`id`;
