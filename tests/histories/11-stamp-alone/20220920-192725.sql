ALTER TABLE `subjects` ADD COLUMN `etag` VARCHAR(255);
CREATE VIEW `recent_files_totals` AS SELECT `size`, count(*) AS `total` FROM `recent_files` GROUP BY `size`;
