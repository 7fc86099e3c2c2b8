CREATE VIEW `lenses_overview` AS SELECT `cameras`.`slug`, `cameras`.`make`, count(*) AS `n` FROM `cameras` LEFT JOIN `lenses` ON `lenses`.`linked_camera_id` = `cameras`.`id` GROUP BY `cameras`.`id`;
