CREATE VIEW `photos_overview` AS SELECT `cameras`.`slug`, `cameras`.`make`, count(*) AS `n` FROM `cameras` LEFT JOIN `photos` ON `photos`.`camera_id` = `cameras`.`id` GROUP BY `cameras`.`id`;
